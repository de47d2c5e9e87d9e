package evolution;

import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.Codecs;
import dev.intos.runtime.codec.FieldReader;
import dev.intos.runtime.codec.FieldSpec;
import dev.intos.runtime.codec.FieldWriter;

final class Gone_IntosCodec extends Codec<Gone> {
  static {
    Codecs.register(new Gone_IntosCodec());
  }

  private Gone_IntosCodec() {
    super(
        Gone.class,
        FieldSpec.of("what", String.class),
        FieldSpec.of("where", int.class));
  }

  @Override
  public void write(Gone object, FieldWriter out) {
    out.writeObject(object.what);
    out.writeInt(object.where);
  }

  @Override
  public Gone read(FieldReader in) {
    Gone object = new Gone();
    fill(object, in);
    return object;
  }

  @Override
  public void restore(Gone object, FieldReader in) {
    object.what = in.readObject();
    object.where = in.readInt();
  }
}

package evolution;

import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.Codecs;
import dev.intos.runtime.codec.FieldReader;
import dev.intos.runtime.codec.FieldSpec;
import dev.intos.runtime.codec.FieldWriter;

final class Other_IntosCodec extends Codec<Other> {
  static {
    Codecs.register(new Other_IntosCodec());
  }

  private Other_IntosCodec() {
    super(
        Other.class,
        FieldSpec.of("x", int.class));
  }

  @Override
  public void write(Other object, FieldWriter out) {
    out.writeInt(object.x);
  }

  @Override
  public Other read(FieldReader in) {
    Other object = new Other();
    fill(object, in);
    return object;
  }

  @Override
  public void restore(Other object, FieldReader in) {
    object.x = in.readInt();
  }
}

package evolution;

import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.Codecs;
import dev.intos.runtime.codec.FieldReader;
import dev.intos.runtime.codec.FieldSpec;
import dev.intos.runtime.codec.FieldWriter;

final class Base_IntosCodec extends Codec<Base> {
  static {
    Codecs.register(new Base_IntosCodec());
  }

  private Base_IntosCodec() {
    super(
        Base.class,
        FieldSpec.of("extra", int.class));
  }

  @Override
  public void write(Base object, FieldWriter out) {
    out.writeInt(object.extra);
  }

  @Override
  public Base read(FieldReader in) {
    Base object = new Base();
    fill(object, in);
    return object;
  }

  @Override
  public void restore(Base object, FieldReader in) {
    object.extra = in.readInt();
  }
}

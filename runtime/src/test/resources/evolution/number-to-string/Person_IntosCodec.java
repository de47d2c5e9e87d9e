package evolution;

import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.Codecs;
import dev.intos.runtime.codec.FieldReader;
import dev.intos.runtime.codec.FieldSpec;
import dev.intos.runtime.codec.FieldWriter;

final class Person_IntosCodec extends Codec<Person> {
  static {
    Codecs.register(new Person_IntosCodec());
  }

  private Person_IntosCodec() {
    super(
        Person.class,
        FieldSpec.of("name", String.class),
        FieldSpec.of("age", String.class),
        FieldSpec.of("height", short.class),
        FieldSpec.of("weight", float.class),
        FieldSpec.of("color", Color.class),
        FieldSpec.of("gone", Gone.class),
        FieldSpec.of("count", Integer.class),
        FieldSpec.of("photo", byte[].class),
        FieldSpec.of("id", long.class));
  }

  @Override
  public void write(Person object, FieldWriter out) {
    out.writeObject(object.name);
    out.writeObject(object.age);
    out.writeShort(object.height);
    out.writeFloat(object.weight);
    out.writeObject(object.color);
    out.writeObject(object.gone);
    out.writeObject(object.count);
    out.writeObject(object.photo);
    out.writeLong(object.id);
  }

  @Override
  public Person read(FieldReader in) {
    Person object = new Person();
    fill(object, in);
    return object;
  }

  @Override
  public void restore(Person object, FieldReader in) {
    object.name = in.readObject();
    object.age = in.readObject();
    object.height = in.readShort();
    object.weight = in.readFloat();
    object.color = in.readObject();
    object.gone = in.readObject();
    object.count = in.readObject();
    object.photo = in.readObject();
    object.id = in.readLong();
  }
}

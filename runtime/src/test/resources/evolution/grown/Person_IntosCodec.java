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
        FieldSpec.of("id", long.class),
        FieldSpec.of("photo", byte[].class),
        FieldSpec.of("count", Long.class),
        FieldSpec.of("color", Color.class),
        FieldSpec.of("weight", double.class),
        FieldSpec.of("height", int.class),
        FieldSpec.of("email", String.class),
        FieldSpec.of("age", double.class),
        FieldSpec.of("name", Object.class),
        FieldSpec.of("active", boolean.class));
  }

  @Override
  public void write(Person object, FieldWriter out) {
    out.writeLong(object.id);
    out.writeObject(object.photo);
    out.writeObject(object.count);
    out.writeObject(object.color);
    out.writeDouble(object.weight);
    out.writeInt(object.height);
    out.writeObject(object.email);
    out.writeDouble(object.age);
    out.writeObject(object.name);
    out.writeBoolean(object.active);
  }

  @Override
  public Person read(FieldReader in) {
    Person object = new Person();
    fill(object, in);
    return object;
  }

  @Override
  public void restore(Person object, FieldReader in) {
    object.id = in.readLong();
    object.photo = in.readObject();
    object.count = in.readObject();
    object.color = in.readObject();
    object.weight = in.readDouble();
    object.height = in.readInt();
    object.email = in.readObject();
    object.age = in.readDouble();
    object.name = in.readObject();
    object.active = in.readBoolean();
  }
}

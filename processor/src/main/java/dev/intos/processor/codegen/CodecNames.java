package dev.intos.processor.codegen;

import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The names of codecs, by which the runtime finds them. */
final class CodecNames {
  private static final String SUFFIX = "_IntosCodec";

  private CodecNames() {}

  /** {@code a.b.Outer$Inner_IntosCodec} for {@code a.b.Outer.Inner}. */
  static String qualified(Elements elements, TypeElement type) {
    return elements.getBinaryName(type) + SUFFIX;
  }

  /** {@code Outer$Inner_IntosCodec}. */
  static String simple(Elements elements, TypeElement type) {
    PackageElement home = elements.getPackageOf(type);
    String name = qualified(elements, type);
    return home.isUnnamed() ? name : name.substring(home.getQualifiedName().length() + 1);
  }
}

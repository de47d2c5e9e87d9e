package dev.intos.processor.fuzz.detect;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the classes of a program. */
public final class Instrumentation {
  private static final String PERSISTENT = "Ldev/intos/annotations/Persistent;";

  private final StandIns standIns = new StandIns();
  private final Set<String> persistent = new TreeSet<>();
  private final Map<String, Declared> declared = new TreeMap<>();
  private final Map<String, byte[]> instrumented = new TreeMap<>();

  /** What a class of the program says of itself. */
  private record Declared(String superclass, Set<String> methods) {}

  /**
   * @param classes class files by the binary names of their classes
   */
  public Instrumentation(Map<String, byte[]> classes) {
    classes.values().forEach(this::find);
    classes.forEach((name, bytes) -> instrumented.put(name, instrument(bytes)));
  }

  /** The class files to run, by name. */
  public Map<String, byte[]> classes() {
    return instrumented;
  }

  /** The names of the persistent classes. */
  public Set<String> persistent() {
    Set<String> names = new TreeSet<>();
    for (String name : persistent) names.add(name.replace('/', '.'));
    return names;
  }

  boolean isPersistent(String internalName) {
    return persistent.contains(internalName);
  }

  /** The stand-in for a method that is called, or null if it is called as it is. */
  Handle standIn(String owner, String name, String descriptor, boolean isStatic) {
    return standIns.of(declaring(owner, name + descriptor), name, descriptor, isStatic);
  }

  /** The class whose method that is: a thread's class may inherit {@code start}. */
  private String declaring(String owner, String method) {
    Declared type = declared.get(owner);
    return type == null || type.methods().contains(method)
        ? owner
        : declaring(type.superclass(), method);
  }

  private void find(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    Set<String> methods = new TreeSet<>();
    declared.put(reader.getClassName(), new Declared(reader.getSuperName(), methods));
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.equals(PERSISTENT)) persistent.add(reader.getClassName());
            return null;
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            methods.add(name + descriptor);
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
  }

  private byte[] instrument(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean isCode = (access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0;
            boolean isEntered =
                isCode && !name.startsWith("<") && isPersistent(reader.getClassName());
            MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean isSynchronized = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
            return new InstrumentedMethod(out, Instrumentation.this, isEntered, isSynchronized);
          }
        },
        0);
    return writer.toByteArray();
  }
}

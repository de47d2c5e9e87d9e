package dev.intos.processor.effects;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Finds class files by what javac offers: {@code Elements.getFileObjectOf} since JDK 18, the filer
 * of the annotation processor, and the class loader of the plugin, which is that of the class path
 * where the plugin was found there.
 */
public final class JavacClassFiles implements ClassFiles {
  private final Elements elements;
  private final Filer filer;
  private final Map<URI, ClassRoot> roots = new LinkedHashMap<>();
  private final Map<String, byte[]> known = new HashMap<>();
  private final Map<String, Set<String>> subtypes = new HashMap<>();
  private boolean knowsLoader;

  /**
   * @param filer of the annotation processor, null where it does not run
   */
  public JavacClassFiles(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
  }

  @Override
  public byte[] read(String binaryName, TypeElement near) {
    if (!known.containsKey(binaryName)) known.put(binaryName, load(binaryName, near));
    return known.get(binaryName);
  }

  @Override
  public byte[] readBeside(TypeElement type, String path) {
    String name = elements.getBinaryName(type).toString();
    if (read(name, type) == null) return null;
    for (ClassRoot root : roots.values()) {
      if (root.read(name.replace('.', '/') + ".class") != null) return root.read(path);
    }
    return null;
  }

  private byte[] load(String binaryName, TypeElement near) {
    String path = binaryName.replace('.', '/') + ".class";
    for (ClassRoot root : roots.values()) {
      byte[] bytes = root.read(path);
      if (bytes != null) return bytes;
    }
    URI uri = locate(binaryName, near);
    if (uri == null) return null;
    ClassRoot root = ClassRoot.of(uri, near == null ? path : pathOf(near, uri, path));
    if (root == null) return null;
    roots.putIfAbsent(root.location(), root);
    return root.read(path);
  }

  /** The path by which {@code uri} ends: that of the class itself, or of the one near it. */
  private String pathOf(TypeElement near, URI uri, String path) {
    if (uri.toString().endsWith(path)) return path;
    return elements.getBinaryName(near).toString().replace('.', '/') + ".class";
  }

  private URI locate(String binaryName, TypeElement near) {
    URI found = near == null ? null : byElement(near);
    if (found == null) found = byFiler(binaryName);
    return found == null ? byLoader(binaryName) : found;
  }

  /** {@code Elements.getFileObjectOf}, which JDK 17 does not have. */
  private URI byElement(TypeElement near) {
    try {
      Object file =
          Elements.class
              .getMethod("getFileObjectOf", javax.lang.model.element.Element.class)
              .invoke(elements, near);
      return file instanceof FileObject object ? object.toUri() : null;
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return null;
    }
  }

  private URI byFiler(String binaryName) {
    if (filer == null) return null;
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    String fileName = binaryName.substring(dot + 1) + ".class";
    try {
      FileObject file = filer.getResource(StandardLocation.CLASS_PATH, packageName, fileName);
      try (InputStream in = file.openInputStream()) {
        return in.read() < 0 ? null : file.toUri();
      }
    } catch (IOException | RuntimeException e) {
      return null; // not there, or on the module path
    }
  }

  private static URI byLoader(String binaryName) {
    ClassLoader loader = JavacClassFiles.class.getClassLoader();
    if (loader == null) return null;
    var url = loader.getResource(binaryName.replace('.', '/') + ".class");
    try {
      return url == null ? null : url.toURI();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  @Override
  public void close() {
    roots.values().forEach(ClassRoot::close);
  }

  @Override
  public Set<String> subtypes(String binaryName) {
    return subtypes.computeIfAbsent(binaryName, this::findSubtypes);
  }

  private Set<String> findSubtypes(String binaryName) {
    addLoaderRoots();
    Set<String> found = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>(Set.of(binaryName));
    while (!open.isEmpty()) {
      String above = open.iterator().next();
      open.remove(above);
      for (ClassRoot root : roots.values()) {
        for (String below : root.directSubtypes(above)) if (found.add(below)) open.add(below);
      }
    }
    return found;
  }

  /** Where the plugin was found on the class path, its class loader knows all of it. */
  private void addLoaderRoots() {
    if (knowsLoader) return;
    knowsLoader = true;
    if (JavacClassFiles.class.getClassLoader() instanceof URLClassLoader loader) {
      for (var url : loader.getURLs()) {
        ClassRoot root = ClassRoot.ofLocation(url);
        if (root != null) roots.putIfAbsent(root.location(), root);
      }
    }
  }
}

package dev.intos.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A Maven project as a user sets it up, outside this repository's build. */
final class UserProject {
  /** How a Maven build ended, and what it printed. */
  record Build(int exit, String log) {
    boolean passed() {
      return exit == 0;
    }
  }

  private final Path folder;
  private final Path settings;

  private UserProject(Path folder, Path settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * Creates the project in an empty folder.
   *
   * @param dependencies more dependencies than the runtime's, as XML
   * @param compiler the configuration of maven-compiler-plugin, as XML
   */
  static UserProject create(String name, String dependencies, String compiler) throws IOException {
    Path folder = Path.of(System.getProperty("it.work"), name);
    delete(folder);
    Files.createDirectories(folder.resolve("src/main/java"));
    Files.writeString(folder.resolve("pom.xml"), pom(dependencies, compiler));
    Path settings = folder.resolve("settings.xml");
    Files.writeString(settings, settings());
    return new UserProject(folder, settings);
  }

  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve("src/main/java").resolve(file), text);
  }

  boolean hasClass(String file) {
    return Files.exists(folder.resolve("target/classes").resolve(file));
  }

  /** Runs Maven with the JDK that runs this test. */
  Build maven(String... goals) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(System.getProperty("it.maven"), "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + System.getProperty("it.staged"));
    command.addAll(List.of(goals));
    Path log = folder.resolve("build.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int exit = builder.start().waitFor();
    return new Build(exit, Files.readString(log, StandardCharsets.UTF_8));
  }

  private static String pom(String dependencies, String compiler) {
    String version = System.getProperty("it.version");
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>bank</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
            <dependency>
              <groupId>dev.intos</groupId>
              <artifactId>intos-runtime</artifactId>
              <version>VERSION</version>
            </dependency>
            DEPENDENCIES
          </dependencies>
          <build>
            <plugins>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.14.1</version>
                <configuration>
                  COMPILER
                </configuration>
              </plugin>
            </plugins>
          </build>
        </project>
        """
        .replace("DEPENDENCIES", dependencies)
        .replace("COMPILER", compiler)
        .replace("VERSION", version);
  }

  /** Plugins come from the local repository of the build around this test, else from Central. */
  private static String settings() {
    String local = Path.of(System.getProperty("it.local")).toUri().toString();
    String repository =
        """
        <id>around</id><url>URL</url>
        <releases><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>false</enabled></snapshots>
        """
            .replace("URL", local);
    return """
        <settings>
          <profiles>
            <profile>
              <id>it</id>
              <repositories><repository>REPOSITORY</repository></repositories>
              <pluginRepositories><pluginRepository>REPOSITORY</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>it</activeProfile></activeProfiles>
        </settings>
        """
        .replace("REPOSITORY", repository);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

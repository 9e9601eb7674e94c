package dev.myelin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.myelin.nn.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What may depend on what, and what every package owes its reader.
final class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static final Path PROJECT = Path.of("..");

  /// Each package of this module with those it may use.
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "error", Set.of(),
          "internal.torch", Set.of("error"),
          "tensor", Set.of("internal.torch", "error"),
          "autograd", Set.of("tensor", "internal.torch", "error"),
          "nn", Set.of("autograd", "tensor", "error"),
          "optim", Set.of("nn", "autograd", "tensor", "error"),
          "data", Set.of("tensor", "error"),
          "train", Set.of("data", "optim", "nn", "autograd", "tensor", "error"));

  /// Each artifact with those it may use.
  private static final Map<String, Set<String>> ARTIFACTS =
      Map.of(
          "core", Set.of(),
          "formats", Set.of("core"),
          "cli", Set.of("formats", "core"),
          "examples", Set.of("cli", "formats", "core"),
          "benchmarks", Set.of("cli", "formats", "core"));

  @Test
  void packagesDependOneWay() {
    ARROWS.forEach(
        (from, allowed) -> {
          String[] others =
              ARROWS.keySet().stream()
                  .filter(name -> !name.equals(from) && !allowed.contains(name))
                  .map(name -> "dev.myelin." + name + "..")
                  .toArray(String[]::new);
          if (others.length > 0) {
            noClasses()
                .that()
                .resideInAPackage("dev.myelin." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CORE);
          }
        });
  }

  @Test
  void everyPackageHasItsPlace() {
    Set<String> packages =
        CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    packages.removeIf(
        name -> ARROWS.keySet().stream().anyMatch(place -> name.startsWith("dev.myelin." + place)));
    packages.remove("");
    assertThat(packages).isEmpty();
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.myelin.(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void onePackageTouchesTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.myelin.internal.torch")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bytedeco..")
        .check(CORE);
  }

  @Test
  void modulesAreFinalSoThatUsersExtendModuleAndLayerOnly() {
    classes()
        .that()
        .areAssignableTo(Module.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CORE);
    assertThat(
            CORE.stream()
                .filter(c -> c.isAssignableTo(Module.class))
                .filter(
                    c ->
                        c.getModifiers()
                            .containsAll(Set.of(JavaModifier.ABSTRACT, JavaModifier.PUBLIC)))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder("Module", "Layer");
  }

  @Test
  void parametersAreNeverOptional() {
    List<String> optional =
        CORE.stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(
                unit ->
                    unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Optional.class)))
            .map(JavaCodeUnit::getFullName)
            .filter(name -> !name.contains("lambda$"))
            .toList();
    assertThat(optional).isEmpty();
  }

  @Test
  void internalPackagesAreNotExported() throws IOException {
    for (Path descriptor : sources("module-info.java")) {
      assertThat(Files.readString(descriptor))
          .as("%s", descriptor)
          .doesNotContainPattern("(exports|opens)\\s+[\\w.]*internal[\\w.]*\\s*;");
    }
  }

  @Test
  void everyExportedPackageTeachesByAnExample() throws IOException {
    for (Path folder : packageFolders()) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      String text = Files.readString(info);
      assertThat(text).as("%s", info).contains("@NullMarked").startsWith("/// ");
      if (!folder.toString().contains("internal")) {
        assertThat(text).as("%s", info).containsPattern("/// ```(java|sh)");
      }
    }
  }

  @Test
  void artifactsDependOneWay() throws IOException {
    Pattern dependency =
        Pattern.compile(
            "<dependency>\\s*<groupId>dev.myelin</groupId>\\s*<artifactId>myelin-(\\w+)");
    Pattern requirement = Pattern.compile("requires[\\w ]* dev\\.myelin\\.(\\w+);");
    try (Stream<Path> artifacts = Files.list(PROJECT)) {
      for (Path artifact :
          artifacts.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList()) {
        String name = artifact.getFileName().toString();
        assertThat(ARTIFACTS).as("every artifact has its place").containsKey(name);
        Set<String> used = names(dependency, artifact.resolve("pom.xml"));
        used.addAll(names(requirement, artifact.resolve("src/main/java/module-info.java")));
        assertThat(ARTIFACTS.get(name)).as(name).containsAll(used);
      }
    }
  }

  private static Set<String> names(Pattern pattern, Path file) throws IOException {
    return Files.exists(file)
        ? pattern
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }

  private static boolean isPackaged(Path file) throws IOException {
    return Files.readString(file).matches("(?s)(.*\n)?package .*");
  }

  /// The files whose names end so among the main sources of all artifacts.
  private static List<Path> sources(String name) throws IOException {
    try (Stream<Path> artifacts = Files.list(PROJECT)) {
      List<Path> roots =
          artifacts.map(a -> a.resolve("src/main/java")).filter(Files::isDirectory).toList();
      Stream<Path> found = Stream.empty();
      for (Path root : roots) {
        try (Stream<Path> files = Files.walk(root)) {
          found =
              Stream.concat(
                  found, files.filter(f -> f.toString().endsWith(name)).toList().stream());
        }
      }
      return found.toList();
    }
  }

  /// The folders with sources of packages, in all artifacts.
  private static Set<Path> packageFolders() throws IOException {
    var folders = new TreeSet<Path>();
    for (Path file : sources(".java")) {
      String name = file.getFileName().toString();
      if (!name.equals("module-info.java") && isPackaged(file)) {
        folders.add(file.getParent());
      }
    }
    return folders;
  }
}

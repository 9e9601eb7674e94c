package dev.myelin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.nn.Module;
import dev.myelin.nn.Nn;
import dev.myelin.nn.parity.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps `docs/names.md` true: every name that users of five other systems know, where it is in
/// Myelin, and which tests show it. The rows are in `names.csv`; numbers of cases, and the layers
/// that none of the five has, come from the tests and the classes themselves.
final class NamesTest {
  private static final Path PAGE = Path.of("../docs/names.md");
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String COMMAND = "mvn -q -pl core test -Dtest=NamesTest -Dmyelin.docs=write";

  /// In the order in which a simple name is looked up.
  private static final List<String> PACKAGES =
      List.of("nn", "tensor", "autograd", "optim", "data", "train");

  private static final String PLANNED = "planned: ";
  private static final String PROGRAM = "./myelin ";
  private static final Pattern PARITY = Pattern.compile("ParityTest\\((.*)\\)");
  private static final Pattern ELEMENT = Pattern.compile("([\\w.]+)(?:\\((\\w+)\\))?");

  /// A name of one of the texts.
  private record Row(String text, String name, List<String> where, List<String> tests) {
    boolean isPlanned() {
      return where.getFirst().startsWith(PLANNED);
    }

    boolean isProgram() {
      return where.getFirst().startsWith(PROGRAM);
    }
  }

  /// A class, and a member of it that may have a parameter of a certain name.
  private record Element(Class<?> type, Optional<String> member, Optional<String> parameter) {
    String word() {
      return member.orElse(type.getSimpleName());
    }

    List<Method> methods() {
      return Arrays.stream(type.getMethods())
          .filter(method -> method.getName().equals(member.orElse("")))
          .filter(
              method ->
                  parameter.isEmpty()
                      || Arrays.stream(method.getParameters())
                          .anyMatch(p -> p.getName().equals(parameter.get())))
          .toList();
    }

    boolean exists() {
      return member.isEmpty()
          || !methods().isEmpty()
          || (parameter.isEmpty()
              && Arrays.stream(type.getFields()).anyMatch(f -> f.getName().equals(member.get())));
    }
  }

  private final List<Row> rows = rows();
  private final List<Map<String, Object>> cases = cases();
  private final Map<String, String> tests = sources("src/test/java");

  NamesTest() throws IOException {}

  @Test
  void everyElementExists() {
    var missing = new ArrayList<String>();
    for (Row row : rows) {
      if (row.isProgram()) {
        assertThat(hasCommands(row)).as("%s", row).isTrue();
      } else if (!row.isPlanned()) {
        row.where().stream()
            .filter(where -> !element(where).map(Element::exists).orElse(false))
            .forEach(where -> missing.add(row.name() + " → " + where));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTestExistsAndMentionsWhatItShows() {
    var wrong = new ArrayList<String>();
    for (Row row : rows) {
      if (row.tests().isEmpty() != (row.isPlanned() || row.isProgram())) {
        wrong.add(row.name() + ": what is there has tests, and nothing else");
      }
      for (String test : row.tests()) {
        Matcher parity = PARITY.matcher(test);
        boolean shows =
            parity.matches()
                ? count(parity.group(1)) > 0
                : tests.containsKey(test)
                    && row.where().stream()
                        .map(where -> element(where).orElseThrow().word())
                        .anyMatch(mentions(Objects.requireNonNull(tests.get(test))));
        if (!shows) {
          wrong.add(row.name() + ": " + test);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noNameStandsTwice() {
    assertThat(rows.stream().map(row -> row.text() + ": " + row.name())).doesNotHaveDuplicates();
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("myelin.docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("rewrite it with: %s", COMMAND).isEqualTo(page);
  }

  private String page() throws IOException {
    String introduction =
        """
        # Names

        Where to find in Myelin what five other systems have: every class, function, method,
        option and feature that their guides name, and the tests that show it. Of these
        %d names, %d are planned. An option stands behind its layer: `Conv2d: :stride`.

        `Nn.conv2d(kernel)` is the argument `kernel` of `Nn.conv2d`. `ParityTest (12 cases)`
        says that so many reference cases, made in Python, have the layer or give the option:
        outputs agree to 1e-5, gradients to 1e-4, and so does the state after the call.
        [Layers](layers.md) shows how to use them.

        The tests write this page: `%s`.
        """
            .formatted(rows.size(), rows.stream().filter(Row::isPlanned).count(), COMMAND);
    var page = new StringBuilder(introduction);
    Map<String, List<Row>> texts =
        rows.stream()
            .collect(Collectors.groupingBy(Row::text, LinkedHashMap::new, Collectors.toList()));
    texts.forEach(
        (text, named) -> {
          page.append("\n## ")
              .append(text)
              .append("\n\n| name | Myelin | tests |\n|---|---|---|\n");
          named.forEach(row -> page.append(line(row)));
        });
    page.append("\n## Beyond the five texts\n\n| layer | Myelin | tests |\n|---|---|---|\n");
    for (Class<?> layer : beyond()) {
      page.append(line(layer));
    }
    return page.toString();
  }

  private String line(Row row) {
    String where =
        row.isPlanned()
            ? row.where().getFirst()
            : row.where().stream().map(NamesTest::code).collect(Collectors.joining(", "));
    return "| " + code(row.name()) + " | " + where + " | " + shown(row.tests()) + " |\n";
  }

  private String line(Class<?> layer) {
    Set<String> factories =
        Arrays.stream(Nn.class.getMethods())
            .filter(method -> method.getReturnType() == layer)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(factories).as("%s", layer).isNotEmpty();
    List<String> shownBy =
        count(layer.getSimpleName()) > 0
            ? List.of("ParityTest(" + layer.getSimpleName() + ")")
            : tests.entrySet().stream()
                .filter(test -> factories.stream().anyMatch(mentions(test.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    assertThat(shownBy).as("%s", layer).isNotEmpty();
    String made = factories.stream().map(f -> code("Nn." + f)).collect(Collectors.joining(", "));
    return "| " + code(layer.getSimpleName()) + " | " + made + " | " + shown(shownBy) + " |\n";
  }

  private String shown(List<String> names) {
    return names.stream()
        .map(
            test -> {
              Matcher parity = PARITY.matcher(test);
              return parity.matches()
                  ? "ParityTest (" + plural(count(parity.group(1))) + ")"
                  : test;
            })
        .collect(Collectors.joining(", "));
  }

  private static String plural(long count) {
    return count + (count == 1 ? " case" : " cases");
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  private static Predicate<String> mentions(String source) {
    return word -> Pattern.compile("\\b" + word + "\\b").matcher(source).find();
  }

  /// The modules that no row leads to.
  private List<Class<?>> beyond() throws IOException {
    Set<Class<?>> named =
        rows.stream()
            .filter(row -> !row.isPlanned() && !row.isProgram())
            .flatMap(row -> row.where().stream())
            .map(where -> element(where).orElseThrow())
            .flatMap(
                element ->
                    element.member().isEmpty()
                        ? Stream.of(element.type())
                        : element.methods().stream().map(Method::getReturnType))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(Path.of("target/classes/dev/myelin/nn"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-"))
          .sorted()
          .<Class<?>>map(name -> type("nn", name.substring(0, name.length() - 6)).orElseThrow())
          .filter(type -> Module.class.isAssignableFrom(type) && !named.contains(type))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .toList();
    }
  }

  /// How many cases have one of several modules, `A+B`, or give it an argument, `A.stride`, or an
  /// input, `A.@mask`.
  private long count(String modules) {
    return Arrays.stream(modules.split("\\+"))
        .mapToLong(module -> cases.stream().filter(entry -> has(entry, module)).count())
        .sum();
  }

  private static boolean has(Map<String, Object> entry, String wanted) {
    String module = Json.get(entry, "module", String.class);
    if (module.equals(wanted)) {
      return true;
    }
    if (!wanted.startsWith(module + ".")) {
      return false;
    }
    String name = wanted.substring(module.length() + 1);
    return name.startsWith("@")
        ? Json.array(entry.get("inputs")).stream()
            .anyMatch(input -> name.substring(1).equals(Json.object(input).get("name")))
        : Json.object(entry.get("args")).containsKey(name);
  }

  private static List<Map<String, Object>> cases() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      var cases = new ArrayList<Map<String, Object>>();
      for (Path file : files.filter(f -> f.endsWith("index.json")).toList()) {
        var index = Json.object(Json.parse(Files.readString(file)));
        Json.array(index.get("cases")).forEach(entry -> cases.add(Json.object(entry)));
      }
      return cases;
    }
  }

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (String line : Files.readAllLines(RESOURCES.resolve("names.csv"))) {
      List<String> fields = new ArrayList<>();
      for (String field : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        fields.add(field.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
      }
      assertThat(fields).as(line).hasSize(4);
      rows.add(new Row(fields.get(0), fields.get(1), parts(fields.get(2)), parts(fields.get(3))));
    }
    rows.removeFirst();
    return rows;
  }

  private static List<String> parts(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("; "));
  }

  private static Optional<Element> element(String where) {
    Matcher matcher = ELEMENT.matcher(where);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(1);
    Optional<String> parameter = Optional.ofNullable(matcher.group(2));
    Optional<Class<?>> whole = type(path);
    if (whole.isPresent()) {
      return Optional.of(new Element(whole.get(), Optional.empty(), parameter));
    }
    int dot = path.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : type(path.substring(0, dot))
            .map(type -> new Element(type, Optional.of(path.substring(dot + 1)), parameter));
  }

  /// A public class by its simple name, or that of one in another.
  private static Optional<Class<?>> type(String name) {
    return PACKAGES.stream()
        .flatMap(place -> type(place, name.replace('.', '$')).stream())
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .findFirst();
  }

  private static Optional<Class<?>> type(String place, String name) {
    try {
      return Optional.of(Class.forName("dev.myelin." + place + "." + name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /// Whether there are commands of the names that follow the program's.
  private static boolean hasCommands(Row row) {
    String[] words = row.where().getFirst().substring(PROGRAM.length()).split(" ");
    return Arrays.stream(words)
        .allMatch(
            word ->
                sources("src/main/java").values().stream()
                    .anyMatch(
                        Pattern.compile("\"(myelin )?" + Pattern.quote(word) + "\"")
                            .asPredicate()));
  }

  /// The files under a folder of every artifact by the simple names of their classes.
  private static Map<String, String> sources(String folder) {
    var sources = new TreeMap<String, String>();
    try (Stream<Path> artifacts = Files.list(Path.of(".."))) {
      for (Path root : artifacts.map(a -> a.resolve(folder)).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
            sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sources.remove("NamesTest");
    return sources;
  }
}

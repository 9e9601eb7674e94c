package dev.myelin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compiles every Java snippet of the README, the pages under `docs` and the documentation of
/// packages, types and methods of this module. A snippet is statements, or declarations; imports
/// may be left out, and so may what [#GIVEN] declares.
final class DocsTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern SNIPPET =
      Pattern.compile("(?m)^```java\\n(.*?)^```$", Pattern.DOTALL);
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?m)^(@|(public |final |static |sealed |abstract"
              + " )*(class|record|interface|enum|void|static) )");

  /// Pages on other artifacts, whose classes are not at hand here.
  private static final Set<String> ELSEWHERE = Set.of("safetensors.md");

  private static final String IMPORTS =
      """
      import static dev.myelin.data.Data.*;
      import static dev.myelin.nn.Nn.*;
      import static dev.myelin.optim.Optim.*;
      import static dev.myelin.tensor.Tensors.*;
      import static dev.myelin.train.Train.*;
      import dev.myelin.autograd.*;
      import dev.myelin.data.*;
      import dev.myelin.error.*;
      import dev.myelin.nn.*;
      import dev.myelin.nn.Module;
      import dev.myelin.nn.Reduction;
      import dev.myelin.optim.*;
      import dev.myelin.tensor.*;
      import dev.myelin.tensor.Buffer;
      import dev.myelin.train.*;
      import java.nio.file.*;
      import java.util.*;
      """;

  /// What snippets may take for granted.
  private static final String GIVEN =
      """
      Tensor x = zeros(1, 4), y = zeros(1, 4), a = zeros(2, 2), b = zeros(2, 2);
      Layer model = sequential(linear(4, 4));
      Loss crossEntropy = crossEntropy();
      TensorDataset table = Csv.read(Path.of("table.csv")).dataset();
      Dataset data = Digits.load().train(), train = data, others = data;
      DataLoader loader = new DataLoader(data);
      Trainer trainer = model.compile(adamW(), crossEntropy());
      List<Double> history = new ArrayList<>();
      void step(Tensor inputs, Tensor targets) {}
      """;

  @Test
  void snippetsCompile(@TempDir Path folder) throws IOException {
    Map<String, String> snippets = snippets();
    assertThat(snippets).isNotEmpty();
    var places = new LinkedHashMap<String, String>();
    for (Map.Entry<String, String> snippet : snippets.entrySet()) {
      String name = "Snippet" + places.size();
      places.put(name, snippet.getKey());
      Files.writeString(folder.resolve(name + ".java"), unit(snippet.getValue()));
    }
    assertThat(compile(folder, places)).as("snippets that do not compile").isEmpty();
  }

  @Test
  void wrongSnippets_areFound(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Snippet0.java"), unit("linear(4, 2, stride(2));\n"));
    assertThat(compile(folder, Map.of("Snippet0", "here"))).contains("here").contains("stride");
  }

  /// The snippets by the places they stand in.
  private static Map<String, String> snippets() throws IOException {
    var files = new ArrayList<Path>();
    if (Files.exists(PROJECT.resolve("README.md"))) {
      files.add(PROJECT.resolve("README.md"));
    }
    for (String root : new String[] {"docs", "core/src/main/java"}) {
      if (Files.isDirectory(PROJECT.resolve(root))) {
        try (Stream<Path> walk = Files.walk(PROJECT.resolve(root))) {
          walk.filter(f -> f.toString().matches(".*\\.(md|java)"))
              .filter(f -> !ELSEWHERE.contains(f.getFileName().toString()))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    var snippets = new LinkedHashMap<String, String>();
    for (Path file : files) {
      String text = Files.readString(file);
      if (file.toString().endsWith(".java")) {
        text = text.replaceAll("(?m)^ *///? ?", "");
      }
      Matcher matcher = SNIPPET.matcher(text);
      while (matcher.find()) {
        long line = text.substring(0, matcher.start()).lines().count() + 1;
        snippets.put(PROJECT.relativize(file) + ":" + line, matcher.group(1));
      }
    }
    return snippets;
  }

  /// A source file out of a snippet.
  private static String unit(String snippet) {
    var imports = new StringBuilder(IMPORTS);
    var body = new StringBuilder();
    snippet
        .lines()
        .forEach(line -> (line.startsWith("import ") ? imports : body).append(line).append('\n'));
    if (!DECLARATION.matcher(body).find()) {
      return imports
          + GIVEN
          + "Tensor snippet() throws Exception {\nif (x.dim() > 0) {\n"
          + body
          + "}\nreturn x;\n}\nvoid main() {}\n";
    }
    return imports + body.toString() + (body.indexOf("void main(") < 0 ? "void main() {}\n" : "");
  }

  /// What the compiler says, with the snippets' places.
  private static String compile(Path folder, Map<String, String> places) {
    var arguments =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-Xmaxerrs", "1000", "-d", folder.toString()));
    arguments.add("--class-path");
    arguments.add(
        Stream.of(
                Path.of("target/classes").toString(),
                System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""))
            .reduce((p, q) -> p + File.pathSeparator + q)
            .orElseThrow());
    places.keySet().forEach(name -> arguments.add(folder.resolve(name + ".java").toString()));
    var output = new StringWriter();
    var writer = new PrintWriter(output);
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    String said = output.toString();
    for (Map.Entry<String, String> place : places.entrySet()) {
      said =
          said.replaceAll(
              "\\S*\\b" + place.getKey() + "\\.java", Matcher.quoteReplacement(place.getValue()));
    }
    return code == 0 ? "" : said;
  }
}

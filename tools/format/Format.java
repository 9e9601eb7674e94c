/// Runs google-java-format, which must be on the class path, over every Java file of the project.
///
/// `java -cp google-java-format.jar Format.java (--check | --write) ROOT` either lists the files
/// that are not formatted and fails, or formats them in place. Hidden folders, build output
/// (`target`) and generated sources (`gen`) are left alone.
void main(String... args) throws IOException {
  if (args.length != 2 || !Set.of("--check", "--write").contains(args[0])) {
    System.err.println("usage: java Format.java (--check | --write) ROOT");
    System.exit(2);
  }
  boolean check = args[0].equals("--check");
  var command =
      new ArrayList<String>(
          check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
  collect(Path.of(args[1]), command);

  int status =
      ToolProvider.findFirst("google-java-format")
          .orElseThrow()
          .run(System.out, System.err, command.toArray(String[]::new));
  if (check && status != 0) {
    System.err.println("These files are not formatted; format them: mvn -q -Pformat validate");
  }
  System.exit(status);
}

/// Adds the Java files under `folder` to `files`.
void collect(Path folder, List<String> files) throws IOException {
  try (var entries = Files.newDirectoryStream(folder)) {
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (!name.startsWith(".") && !Set.of("target", "gen").contains(name)) {
          collect(entry, files);
        }
      } else if (name.endsWith(".java")) {
        files.add(entry.toString());
      }
    }
  }
}

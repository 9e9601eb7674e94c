/// The `myelin` command.
// xchart, which draws the plots, has no module descriptor: its name comes from its file.
@SuppressWarnings("requires-automatic")
module dev.myelin.cli {
  requires static org.jspecify;
  requires dev.myelin.core;
  requires dev.myelin.formats;
  requires info.picocli;
  requires java.desktop;
  requires java.management;
  requires jdk.management;
  requires xchart;

  opens dev.myelin.cli to
      dev.myelin.core,
      info.picocli;
}

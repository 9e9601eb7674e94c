/// Small programs that show how Myelin is used.
module dev.myelin.examples {
  requires static org.jspecify;
  requires dev.myelin.core;
  requires dev.myelin.formats;
}

package dev.myelin.internal.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What Myelin sets in the process before libtorch loads, so that it runs fast without a launcher
/// script. A value that the user has set is never changed.
///
/// | setting | why |
/// |---|---|
/// | `org.bytedeco.javacpp.maxPhysicalBytes=0` | JavaCPP else reads the process's memory for every tensor |
/// | `OPENBLAS_CORETYPE=SKYLAKEX` | OpenBLAS else runs AVX2 kernels on AMD cores that have AVX-512 |
/// | `GOMP_SPINCOUNT`, `OPENBLAS_THREAD_TIMEOUT` | the two thread pools else spin against each other |
/// | `THP_MEM_ALLOC_ENABLE=1` | large tensors on huge pages: fewer page faults |
/// | `mallopt` | freed blocks stay in the process instead of being faulted in again |
public final class Settings {
  /// One setting: its name, its value, and who chose it.
  public record Setting(String name, String value, String origin) {}

  private static final String OURS = "Myelin";
  private static final String USER = "user";

  // Parameters of glibc's mallopt.
  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_TOP_PAD = -2;
  private static final int M_MMAP_MAX = -4;
  private static final int M_ARENA_MAX = -8;

  private static final List<Setting> APPLIED = new ArrayList<>();

  private Settings() {}

  /// What was set, in order, for a person to read.
  public static List<Setting> applied() {
    return List.copyOf(APPLIED);
  }

  static void apply() {
    property("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return;
    }
    Set<String> flags = cpuFlags();
    if (flags.contains("vendor:AuthenticAMD")
        && flags.containsAll(List.of("avx512f", "avx512dq", "avx512bw", "avx512vl", "avx512cd"))) {
      variable("OPENBLAS_CORETYPE", "SKYLAKEX");
    }
    variable("GOMP_SPINCOUNT", "1000");
    variable("OPENBLAS_THREAD_TIMEOUT", "10");
    variable("THP_MEM_ALLOC_ENABLE", "1");
    allocator();
  }

  /// The processor's feature flags as the kernel lists them, and `vendor:NAME`.
  public static Set<String> cpuFlags() {
    var flags = new HashSet<String>();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        int colon = line.indexOf(':');
        if (line.startsWith("vendor_id")) {
          flags.add("vendor:" + line.substring(colon + 1).strip());
        } else if (line.startsWith("flags")) {
          flags.addAll(List.of(line.substring(colon + 1).strip().split(" ")));
          break;
        }
      }
    } catch (IOException e) {
      flags.clear(); // No such file on this system: nothing is known, so nothing is assumed.
    }
    return flags;
  }

  private static void property(String name, String value) {
    String set = System.getProperty(name);
    if (set == null) {
      System.setProperty(name, value);
    }
    APPLIED.add(new Setting(name, set == null ? value : set, set == null ? OURS : USER));
  }

  private static void variable(String name, String value) {
    String set = Libc.getenv(name);
    if (set != null) {
      APPLIED.add(new Setting(name, set, USER));
    } else if (Libc.setenv(name, value)) {
      APPLIED.add(new Setting(name, value, OURS));
    }
  }

  private static void allocator() {
    for (String name : List.of("MALLOC_ARENA_MAX", "MALLOC_MMAP_MAX_", "MALLOC_TRIM_THRESHOLD_")) {
      String set = Libc.getenv(name);
      if (set != null) {
        APPLIED.add(new Setting(name, set, USER));
        return;
      }
    }
    // One arena for all threads that have none yet, so that a block freed by one serves the next;
    // no
    // block mapped for itself below the 64 MiB of an arena's piece; pieces kept when they are
    // empty;
    // and nothing given back to the kernel below two gigabytes of free space at the top.
    if (Libc.mallopt(M_ARENA_MAX, 1)
        && Libc.mallopt(M_MMAP_MAX, 0)
        && Libc.mallopt(M_TOP_PAD, 64 << 20)
        && Libc.mallopt(M_TRIM_THRESHOLD, Integer.MAX_VALUE)) {
      APPLIED.add(new Setting("mallopt", "arenas 1, mmap 0, pad 64 MiB, trim 2 GiB", OURS));
    }
  }
}

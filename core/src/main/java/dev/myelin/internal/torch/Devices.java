package dev.myelin.internal.torch;

import org.bytedeco.pytorch.global.torch;

/// Which devices there are beside the CPU.
public final class Devices {
  static {
    Engine.load();
  }

  private Devices() {}

  /// How many CUDA devices the engine sees.
  public static int cudaCount() {
    return torch.cuda_is_available() ? Math.toIntExact(torch.cuda_device_count()) : 0;
  }

  /// Whether libtorch on the class path was built with CUDA.
  public static boolean hasCudaLibraries() {
    return Engine.hasResource("libtorch_cuda.so") || Engine.hasResource("torch_cuda.dll");
  }

  /// Why there is no CUDA device, and what to do about it: a sentence.
  public static String cudaProblem() {
    String platform = Engine.platform();
    if (!hasCudaLibraries()) {
      return "Add org.bytedeco:pytorch:"
          + Engine.PYTORCH
          + ":"
          + platform
          + "-gpu in place of "
          + platform
          + ", and install NVIDIA's driver.";
    }
    return "The engine has CUDA but sees too few devices: check NVIDIA's driver with nvidia-smi.";
  }
}

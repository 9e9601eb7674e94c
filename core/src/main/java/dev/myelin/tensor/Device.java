package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Devices;
import dev.myelin.internal.torch.Engine;

/// Where a tensor's elements lie and its operations run.
public sealed interface Device extends TensorOption {
  /// The processor and its memory.
  Device CPU = new Cpu();

  /// The first CUDA device.
  static Device cuda() {
    return cuda(0);
  }

  /// A CUDA device by its index.
  static Device cuda(int index) {
    return new Cuda(index);
  }

  /// The device of a name: `cpu`, `cuda` or `cuda:1`.
  ///
  /// @throws dev.myelin.error.ArgumentException for any other name
  static Device of(String name) {
    if (name.equals("cpu")) {
      return CPU;
    }
    if (name.equals("cuda")) {
      return cuda();
    }
    if (name.matches("cuda:\\d{1,2}")) {
      return cuda(Integer.parseInt(name.substring(5)));
    }
    throw Problem.in("Device")
        .rule("a device must be cpu, cuda or cuda:INDEX")
        .value("name", name)
        .argument();
  }

  /// Whether tensors can be made there.
  boolean isAvailable();

  /// Returns this device if tensors can be made there.
  ///
  /// @throws dev.myelin.error.DeviceException otherwise, saying what is missing
  @CanIgnoreReturnValue
  Device require();

  /// The processor.
  record Cpu() implements Device {
    @Override
    public boolean isAvailable() {
      return true;
    }

    @Override
    public Device require() {
      return this;
    }

    @Override
    public String toString() {
      return "cpu";
    }
  }

  /// A CUDA device.
  ///
  /// @param index which one, from 0
  record Cuda(int index) implements Device {
    /// Checks the index.
    public Cuda {
      if (index < 0) {
        throw Problem.in("Device")
            .rule("index must not be negative")
            .value("index", index)
            .argument();
      }
    }

    @Override
    public boolean isAvailable() {
      Engine.load();
      Engine.load();
      return index < Devices.cudaCount();
    }

    @Override
    public Device require() {
      if (isAvailable()) {
        return this;
      }
      throw Problem.in("Device " + this)
          .rule("the device must be there")
          .value("CUDA devices", Devices.cudaCount())
          .remedy(Devices.cudaProblem())
          .device();
    }

    @Override
    public String toString() {
      return "cuda:" + index;
    }
  }
}

package dev.myelin.internal.torch;

import static dev.myelin.internal.torch.Phrase.Kind.ARGUMENT;
import static dev.myelin.internal.torch.Phrase.Kind.DEVICE;
import static dev.myelin.internal.torch.Phrase.Kind.DTYPE;
import static dev.myelin.internal.torch.Phrase.Kind.MEMORY;
import static dev.myelin.internal.torch.Phrase.Kind.SHAPE;
import static dev.myelin.internal.torch.Phrase.Kind.STATE;

import java.util.List;

/// What libtorch says when it refuses an operation, and what Myelin says instead. The first phrase
/// that fits is taken.
final class Phrases {
  private static final String BROADCAST =
      "shapes must broadcast: sizes, counted from the last, must be equal or 1";
  private static final String INT64_INDEX = "the index must be of type int64";
  private static final String WHOLE_INDEX = "the index must be of type int64 or int32";

  static final List<Phrase> ALL =
      List.of(
          // Shapes that meet.
          Phrase.of("The size of tensor a .* must match the size of tensor b", SHAPE)
              .says(BROADCAST),
          Phrase.of("Shape mismatch: objects cannot be broadcast|not broadcastable", SHAPE)
              .says(BROADCAST),
          Phrase.of(
                  "output with shape \\[.*\\] doesn't match the broadcast shape (\\[.*\\])", SHAPE)
              .says("the result must have the shape of the tensor it is put into", "result=$1"),
          Phrase.of("mat1 and mat2 shapes cannot be multiplied", SHAPE)
              .says("the columns of the first must be as many as the rows of the second"),
          Phrase.of("both arguments to (matmul|linear) need to be at least 1D", SHAPE)
              .says("both tensors must have at least one dimension"),
          Phrase.of("(mat1|mat2|self|input) must be a matrix", SHAPE)
              .says("both tensors must be matrices"),
          Phrase.of("batch[12] must be a 3D tensor", SHAPE)
              .says("both tensors must have 3 dimensions: batch, rows, columns"),
          Phrase.of("Expected size for first two dimensions of batch2 tensor", SHAPE)
              .says(
                  "batches must be equal, and the columns of the first as many as the rows of the"
                      + " second"),
          Phrase.of(
                  "size mismatch, got input .*, mat .*, vec|vector \\+ matrix @ vector expected",
                  SHAPE)
              .says("a matrix with as many columns as the vector has elements must come first"),
          Phrase.of("inconsistent tensor size, expected tensor .* same number of elements", SHAPE)
              .says("both vectors must have the same size"),
          Phrase.of("1D tensors expected|Expected 1-D argument", SHAPE)
              .says("both tensors must be vectors"),
          // Other shapes of the same elements.
          Phrase.of("shape '(\\[.*\\])' is invalid for input of size (\\d+)", SHAPE)
              .says("the shape must hold as many elements as the tensor", "shape=$1"),
          Phrase.of("only one dimension can be inferred", SHAPE).says("at most one size can be -1"),
          Phrase.of("invalid shape dimension (-?\\d+).* of shape (\\[.*\\])", SHAPE)
              .says("sizes must not be negative, except one -1", "shape=$2"),
          Phrase.of("cannot reshape tensor of 0 elements into shape (\\[.*\\])", SHAPE)
              .says("-1 must stand for one size only, which it does not beside a 0", "shape=$1"),
          Phrase.of("view size is not compatible with input tensor's size and stride", SHAPE)
              .says("the order of memory must allow the shape")
              .remedy("Use reshape, which copies where it must."),
          Phrase.of(
                  "The expanded size of the tensor \\((-?\\d+)\\) must match the existing size"
                      + " \\((\\d+)\\) at non-singleton dimension (\\d+).*Target sizes:"
                      + " (\\[[^\\]]*\\])",
                  SHAPE)
              .says("sizes other than 1 must stay", "dimension=$3", "shape=$4"),
          Phrase.of("the number of sizes provided \\((\\d+)\\) must be greater or equal", SHAPE)
              .says(
                  "the shape must have at least as many dimensions as the tensor", "dimensions=$1"),
          Phrase.of("The expanded size of the tensor \\(-1\\) isn't allowed in a leading", SHAPE)
              .says("-1 can only stand for a dimension that is there"),
          Phrase.of(
                  "Provided sizes (\\[.*\\]) don't multiply up to the size of dim (-?\\d+)", SHAPE)
              .says("the sizes' product must be the dimension's size", "sizes=$1", "dimension=$2"),
          Phrase.of("start_dim cannot come after end_dim", SHAPE)
              .says("the first dimension must not come after the last"),
          Phrase.of(
                  "number of dimensions in the tensor input does not match the length of the"
                      + " desired",
                  SHAPE)
              .says("every dimension must be named once"),
          Phrase.of("duplicate dims are not allowed|repeated dim", SHAPE)
              .says("every dimension must be named once"),
          Phrase.of("dim (\\d+) appears multiple times in the list of dims", SHAPE)
              .says("a dimension must be named once", "dimension=$1"),
          Phrase.of("Number of dimensions of repeat dims can not be smaller", SHAPE)
              .says("there must be a count for each dimension"),
          Phrase.of("Trying to create tensor with negative dimension", SHAPE)
              .says("sizes must not be negative"),
          Phrase.of("Storage size calculation overflowed with sizes=(\\[.*\\])", SHAPE)
              .says("the shape must fit into memory", "shape=$1"),
          Phrase.of("required rank (4|5) tensor to use channels_last", SHAPE)
              .says("the tensor must have 4 or 5 dimensions: batch, channels and space"),
          Phrase.of("self.size\\(-1\\) must be divisible by (\\d+) to view (\\w+) as (\\w+)", SHAPE)
              .says(
                  "the last size must be a multiple of $1 for elements of the wider type",
                  "dtype=%3"),
          Phrase.of(
                  "input tensor must have at least 2 dimensions|must have at least 2 dimensions",
                  SHAPE)
              .says("the tensor must have at least 2 dimensions"),
          Phrase.of("Supports 1D or 2D tensors", SHAPE)
              .says("the tensor must be a vector or a matrix"),
          Phrase.of(
                  "setStorage: sizes (\\[.*\\]), strides (\\[.*\\]), storage offset (-?\\d+).*out"
                      + " of bounds",
                  SHAPE)
              .says(
                  "the view must lie within the tensor's memory",
                  "shape=$1",
                  "strides=$2",
                  "offset=$3"),
          Phrase.of("Negative strides are not supported", SHAPE)
              .says("strides must not be negative"),
          Phrase.of("mismatch in length of strides and shape", SHAPE)
              .says("there must be a stride for each dimension"),
          Phrase.of("[Tt]ensor:? invalid storage offset (-?\\d+)", SHAPE)
              .says("the offset must not be negative", "offset=$1"),
          // Joining.
          Phrase.of("Tensors must have same number of dimensions", SHAPE)
              .says("tensors must have the same number of dimensions"),
          Phrase.of("Sizes of tensors must match except in dimension (\\d+)", SHAPE)
              .says("sizes must be equal except in the dimension that is joined", "dimension=$1"),
          Phrase.of("zero-dimensional tensor .* cannot be concatenated", SHAPE)
              .says("tensors must have at least one dimension")
              .remedy("Use stack for scalars."),
          Phrase.of("stack expects each tensor to be equal size", SHAPE)
              .says("tensors must have the same shape"),
          Phrase.of("split_size can only be 0 if dimension size is 0", ARGUMENT)
              .says("the size of a piece must be positive"),
          Phrase.of("split expects split_size be non-negative", ARGUMENT)
              .says("the size of a piece must be positive"),
          Phrase.of("chunk expects `chunks` to be greater than 0", ARGUMENT)
              .says("the number of chunks must be positive"),
          // Dimensions.
          Phrase.of("Dimension specified as (-?\\d+) but tensor has no dimensions", SHAPE)
              .says("a scalar has no dimensions to choose from", "dimension=$1"),
          Phrase.of(
                  "Dimension out of range \\(expected to be in range of (\\[.*\\]), but got"
                      + " (-?\\d+)\\)",
                  SHAPE)
              .says("dimension must lie in $1", "dimension=$2"),
          Phrase.of("Expected reduction dim (-?\\d+) to have non-zero size", SHAPE)
              .says("a dimension without elements has no such value", "dimension=$1"),
          Phrase.of("Expected reduction dim to be specified for input.numel\\(\\) == 0", SHAPE)
              .says("a tensor without elements has no such value"),
          // Einstein's notation.
          Phrase.of(
                  "subscript (\\w) has size (\\d+) for operand (\\d+) which does not broadcast with"
                      + " previously seen size (\\d+)",
                  SHAPE)
              .says(
                  "index $1 must have one size everywhere", "operand=$3", "size=$2", "earlier=$4"),
          Phrase.of(
                  "subscript (\\w) is repeated for operand (\\d+) but the sizes don't match", SHAPE)
              .says("index $1 must have one size everywhere", "operand=$2"),
          Phrase.of(
                  "the number of subscripts in the equation \\((\\d+)\\) (?:does not match|is more"
                      + " than) the number of dimensions \\((\\d+)\\) for operand (\\d+)",
                  SHAPE)
              .says(
                  "an operand must have an index for each dimension",
                  "operand=$3",
                  "indices=$1",
                  "dimensions=$2"),
          Phrase.of("invalid subscript given at index (\\d+)", ARGUMENT)
              .says(
                  "indices must be letters, operands parted by commas, the result after ->",
                  "position=$1"),
          Phrase.of("(more|fewer) operands were provided than specified", ARGUMENT)
              .says("the equation must have one term for each operand"),
          Phrase.of("output subscript (\\w) (?:does not appear|appears more than once)", ARGUMENT)
              .says("an index of the result must come from an operand, and once", "index=$1"),
          // Indices.
          Phrase.of(
                  "index (-?\\d+) is out of bounds for dimension (-?\\d+) with size (\\d+)",
                  ARGUMENT)
              .says(
                  "an index must be less than its dimension's size",
                  "index=$1",
                  "dimension=$2",
                  "size=$3"),
          Phrase.of("INDICES element is out of DATA bounds, id=(-?\\d+) axis_dim=(\\d+)", ARGUMENT)
              .says("an index must lie within its dimension", "index=$1", "size=$2"),
          Phrase.of("index out of range in self", ARGUMENT)
              .says("an index must be less than its dimension's size"),
          Phrase.of("Index tensor must have the same number of dimensions as", SHAPE)
              .says("the index must have as many dimensions as the tensor"),
          Phrase.of("Size does not match at dimension (\\d+) expected index (\\[.*\\])", SHAPE)
              .says(
                  "the index must fit within the tensor in every other dimension", "dimension=$1"),
          Phrase.of("Expected index (\\[.*\\]) to be (?:smaller|no larger)", SHAPE)
              .says("the index must fit within the tensor and the source in every other dimension"),
          Phrase.of(
                  "Expected dtype int32(?:/| or )int64 for index|Expected dtype int64 for index",
                  DTYPE)
              .says(WHOLE_INDEX),
          Phrase.of("one_hot is only applicable to index tensor", DTYPE)
              .says("the indices must be of type int64"),
          Phrase.of("Index is supposed to be a vector|Index should have dimension 1", SHAPE)
              .says("the index must be a vector"),
          Phrase.of(
                  "expected (?:self|source) and (?:other|source|self).* same dtype|Expected"
                      + " self.dtype to be equal to src.dtype",
                  DTYPE)
              .says("the source must have the tensor's type"),
          Phrase.of("Class values must be smaller than num_classes", ARGUMENT)
              .says("an index must be less than the number of classes"),
          Phrase.of("Class values must be non-negative", ARGUMENT)
              .says("an index must not be negative"),
          Phrase.of(
                  "expected BoolTensor for mask|mask.*(?:boolean|bool) (?:tensor|dtype)|only"
                      + " supports boolean masks",
                  DTYPE)
              .says("the mask must be of type bool"),
          Phrase.of("where expected condition to be a boolean tensor", DTYPE)
              .says("the condition must be of type bool"),
          // Types.
          Phrase.of("result type (\\w+) can't be cast to the desired output type (\\w+)", DTYPE)
              .says("the result must be of a type that the tensor can take", "result=%1")
              .remedy("Use the form that returns a new tensor, or convert the tensor first."),
          Phrase.of(
                  "expected (?:m1 and m2|mat1 and mat2|both vectors|scalar type|self and).*same"
                      + " dtype|expected scalar type (\\w+) but found (\\w+)",
                  DTYPE)
              .says("tensors must have the same type")
              .remedy("Convert one of them with to(dtype)."),
          Phrase.of("Promotion for .* types is not supported|Promotion for uint", DTYPE)
              .says("these types must not be mixed")
              .remedy("Convert one of the tensors with to(dtype)."),
          Phrase.of("could not infer output dtype.* Got: (\\w+)", DTYPE)
              .says("elements must be floating-point or complex", "dtype=%1")
              .remedy("Convert the tensor first, for example to(DType.FLOAT32)."),
          Phrase.of(
                  "Expected a floating point or complex tensor as input. Got (\\w+)|Input dtype"
                      + " must be either a floating point or complex dtype. Got: (\\w+)",
                  DTYPE)
              .says("elements must be floating-point or complex")
              .remedy("Convert the tensor first, for example to(DType.FLOAT32)."),
          Phrase.of("input tensor must be either float or double dtype", DTYPE)
              .says("elements must be of type float32 or float64"),
          Phrase.of("not (?:implemented|supported) for '([^']+)'", DTYPE)
              .says("there is no such operation on elements of type %1"),
          Phrase.of(
                  "Negation, the `-` operator, on a bool tensor|Subtraction, the `-` operator",
                  DTYPE)
              .says("booleans cannot be subtracted")
              .remedy("Use logicalNot or logicalXor."),
          Phrase.of("alpha must not be|Boolean alpha only supported", DTYPE)
              .says("a factor with a fraction needs floating-point elements"),
          Phrase.of("value cannot be converted to type (.+) without overflow", ARGUMENT)
              .says("the number must fit the tensor's type", "dtype=%1"),
          Phrase.of("(?:from|to - 1) is out of bounds for (.+)", ARGUMENT)
              .says("the range must fit the type", "dtype=%1"),
          Phrase.of("QuantizedCPU|on quantized tensors|quantized tensor", DTYPE)
              .says("there is no such operation on quantized elements"),
          Phrase.of("Could not run '[^']*' with arguments from the '(\\w+)' backend", DTYPE)
              .says("there is no such operation on tensors of this kind", "backend=$1"),
          Phrase.of("does not support (?:automatic differentiation|complex|half)", DTYPE)
              .says("there is no such operation on elements of this type"),
          // Values.
          Phrase.of("Integers to negative integer powers are not allowed", ARGUMENT)
              .says("whole numbers cannot be raised to negative powers")
              .remedy("Convert the tensor first, for example to(DType.FLOAT32)."),
          Phrase.of("ZeroDivisionError", ARGUMENT).says("whole numbers cannot be divided by zero"),
          Phrase.of("q must be in the range \\[0, 1\\] but got (.+)", ARGUMENT)
              .says("the share must lie in [0, 1]", "q=$1"),
          Phrase.of("q values must be in the range", ARGUMENT).says("the share must lie in [0, 1]"),
          Phrase.of("expects std >= 0.0, but found std (.+)", ARGUMENT)
              .says("std must not be negative", "std=$1"),
          Phrase.of(
                  "uniform_ expects to return a \\[from, to\\) range, but found from=(.+) >"
                      + " to=(.+)",
                  ARGUMENT)
              .says("low must not exceed high", "low=$1", "high=$2"),
          Phrase.of("bernoulli_ expects p to be in \\[0, 1\\], but got p=(.+)", ARGUMENT)
              .says("p must lie in [0, 1]", "p=$1"),
          Phrase.of(
                  "The diagonal elements? .*singular|because the input matrix is singular|"
                      + "matrix is singular",
                  ARGUMENT)
              .says("the matrix must be invertible"),
          Phrase.of(
                  "leading minor of order (\\d+) is not positive-definite|"
                      + "input is not positive-definite",
                  ARGUMENT)
              .says("the matrix must be positive-definite"),
          Phrase.of("must be batches of square matrices", SHAPE)
              .says("the matrices must be square"),
          // Memory.
          Phrase.of("can't allocate memory: you tried to allocate (\\d+) bytes", MEMORY)
              .says("there must be memory for the result", "bytes=$1")
              .remedy("Use smaller tensors or batches."),
          Phrase.of("can't allocate memory|[Oo]ut of memory", MEMORY)
              .says("there must be memory for the result")
              .remedy("Use smaller tensors or batches."),
          Phrase.of(
                  "more than one element of the written-to tensor refers to a single memory"
                      + " location|some elements of the input tensor and the written-to tensor"
                      + " refer to a single",
                  STATE)
              .says("a tensor whose elements share memory cannot be changed in place")
              .remedy("Call clone() first."),
          // Gradients.
          Phrase.of(
                  "a leaf Variable that requires grad is being used in an in-place operation|"
                      + "a view of a leaf Variable that requires grad is being used in an in-place",
                  STATE)
              .says("a leaf that requires gradients cannot be changed in place while recording")
              .remedy(
                  "Change it inside Autograd.noGrad, or use the form that returns a new tensor."),
          Phrase.of("Trying to backward through the graph a second time", STATE)
              .says("the graph has been freed by the backward pass before")
              .remedy("Ask for retainGraph in that pass."),
          Phrase.of(
                  "one of the variables needed for gradient computation has been modified by an"
                      + " inplace operation",
                  STATE)
              .says("a tensor that the backward pass needs was changed in place after it was used")
              .remedy(
                  "Use the form that returns a new tensor; Autograd.detectAnomaly names the"
                      + " place."),
          Phrase.of("does not require grad and does not have a grad_fn", STATE)
              .says("the tensor must have been computed from tensors that require gradients")
              .remedy("Call requiresGrad(true) on the inputs, and compute outside noGrad."),
          Phrase.of("differentiated Tensors appears to not have been used", STATE)
              .says("the outputs must depend on every input")
              .remedy("Use Autograd.allowUnused() to get null for those they do not."),
          Phrase.of("Function '(\\w+)' returned nan values in its (\\d+)th output", STATE)
              .says("a gradient must not be NaN", "operation=$1", "output=$2"),
          Phrase.of(
                  "Inplace update to inference tensor outside InferenceMode|Inference tensors"
                      + " cannot be saved for backward|Setting requires_grad=True on inference"
                      + " tensor",
                  STATE)
              .says("a tensor made in inference mode cannot take part in gradients")
              .remedy("Call clone() on it outside inference mode."),
          Phrase.of("you can only change requires_grad flags of leaf variables", STATE)
              .says("only a leaf can stop requiring gradients")
              .remedy("Use detach()."),
          Phrase.of("can't retain_grad on Tensor that has requires_grad=False", STATE)
              .says("the tensor must require gradients"),
          Phrase.of(
                  "cannot register a hook on a (?:tensor|variable) that doesn't require gradient",
                  STATE)
              .says("the tensor must require gradients"),
          Phrase.of(
                  "[Mm]ismatch in shape: grad_output\\[(\\d+)\\] has a shape of (\\[.*?\\]) and"
                      + " output",
                  SHAPE)
              .says("a weight must have the shape of its output", "output=$1", "weight=$2"),
          Phrase.of("grad can be (?:implicitly )?created only for scalar outputs", SHAPE)
              .says("without weights the outputs must be scalars")
              .remedy("Reduce them with sum() or mean(), or pass weights."),
          Phrase.of("assigned grad has data of a different (?:size|type)", SHAPE)
              .says("the gradient must have the tensor's shape and type"),
          Phrase.of("expected a matrix, but got tensor with dim", SHAPE)
              .says("the tensor must be a matrix"),
          Phrase.of("X1 and X2 must have the same number of columns", SHAPE)
              .says("both tensors must have the same number of columns"),
          Phrase.of("[Ii]ncompatible (?:matrix sizes|shapes of A and B)", SHAPE)
              .says("b must have as many rows as a"),
          Phrase.of("Expected 0D or 1D tensor in the tensor list", SHAPE)
              .says("tensors must be vectors or scalars"),
          Phrase.of(
                  "maximum size for tensor at dimension (\\d+) is (\\d+) but size is (\\d+)", SHAPE)
              .says("a window must lie within its dimension", "dimension=$1", "window=$3"),
          Phrase.of("step is (-?\\d+) but must be > 0", ARGUMENT)
              .says("step must be positive", "step=$1"),
          Phrase.of(
                  "split_with_sizes expects split_sizes to sum exactly to"
                      + " (\\d+).*split_sizes=(\\[.*\\])",
                  SHAPE)
              .says("the sizes must add up to $1", "sizes=$2"),
          Phrase.of("split_with_sizes expects split_sizes have only non-negative", SHAPE)
              .says("sizes must not be negative"),
          Phrase.of("repeats must be non-negative|repeats can not be negative", ARGUMENT)
              .says("the count must not be negative"),
          Phrase.of("[Ee]xpected object of scalar type (\\w+) but got scalar type (\\w+)", DTYPE)
              .says("tensors must have the same type")
              .remedy("Convert one of them with to(dtype)."),
          Phrase.of("(\\w+) did not match (\\w+)|must have the same dtype", DTYPE)
              .says("tensors must have the same type")
              .remedy("Convert one of them with to(dtype)."),
          Phrase.of("dtype of indices should be Long", DTYPE).says(INT64_INDEX),
          Phrase.of(
                  "value tensor of shape (\\[.*\\]) cannot be broadcast to indexing result of shape"
                      + " (\\[.*\\])",
                  SHAPE)
              .says("values must broadcast to what they replace", "replaced=$2"),
          Phrase.of("[Nn]umber of elements of source < number of ones in mask", SHAPE)
              .says("the source must have an element for each place where the mask holds"),
          Phrase.of("only supports? floating point and complex dtypes", DTYPE)
              .says("elements must be floating-point or complex")
              .remedy("Convert the tensor first, for example to(DType.FLOAT32)."),
          Phrase.of("selected (?:index|number) k out of range", ARGUMENT)
              .says("k must lie within the dimension"),
          Phrase.of("bincount only supports 1-d non-negative integral inputs", ARGUMENT)
              .says("the tensor must be a vector of whole numbers that are not negative"),
          Phrase.of("minlength should be >= 0", ARGUMENT).says("minLength must not be negative"),
          Phrase.of("bins must be > 0, but got (-?\\d+)", ARGUMENT)
              .says("bins must be positive", "bins=$1"),
          Phrase.of("max must be larger than min", ARGUMENT).says("max must exceed min"),
          Phrase.of("invalid multinomial distribution|probability tensor contains either", ARGUMENT)
              .says("weights must be finite, not negative, and not all zero"),
          Phrase.of("cannot sample n_sample > prob_dist", ARGUMENT)
              .says("without replacement there must be as many weights as draws"),
          Phrase.of("cannot sample n_sample <= 0", ARGUMENT).says("count must be positive"),
          Phrase.of(
                  "invalid gradient at index (\\d+) - got (\\[.*?\\]) but expected shape compatible"
                      + " with (\\[.*\\])",
                  SHAPE)
              .says("a weight must have the shape of its output", "output=$1", "weight=$2"),
          Phrase.of("got (\\d+) tensors and (\\d+) gradients", SHAPE)
              .says("there must be a weight for each output", "outputs=$1", "weights=$2"),
          // Sources of random numbers and devices.
          Phrase.of(
                  "RNG state (?:is wrong size|must be a torch.ByteTensor)|Expected a"
                      + " CPUGeneratorImplState|invalid mt19937 state",
                  ARGUMENT)
              .says("the state must be one that a generator gave"),
          Phrase.of("Expected all tensors to be on the same device", DEVICE)
              .says("tensors must lie on the same device")
              .remedy("Move one of them with to(device)."));

  private Phrases() {}
}

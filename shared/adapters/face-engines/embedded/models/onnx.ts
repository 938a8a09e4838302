export {
  buildModel,
  keepOutputs,
  type Node,
  type Weights,
} from '../../../embedded/networks/onnx.ts';

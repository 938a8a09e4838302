export {
  chooseRuntime,
  type Network,
  openNetwork,
  runtimeNames,
} from '../../embedded/networks/runtime.ts';

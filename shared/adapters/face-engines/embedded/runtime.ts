export { type Network, openNetwork } from '../../embedded/networks/runtime.ts';

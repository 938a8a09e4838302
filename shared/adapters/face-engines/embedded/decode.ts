export { type Decoded, decode, UnreadableError } from '../../embedded/decode.ts';

import { facebook } from './facebook/index.ts';
import type { FakePlatform } from './fake-platform.ts';

/** Every simulated platform. A new one is a folder beside this file and a line here. */
export const fakePlatforms: readonly FakePlatform[] = [facebook];

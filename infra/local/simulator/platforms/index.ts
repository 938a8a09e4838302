import { facebook } from './facebook/index.ts';
import type { FakePlatform } from './fake-platform.ts';
import { instagram } from './instagram/index.ts';
import { youtube } from './youtube/index.ts';

/** Every simulated platform. A new one is a folder beside this file and a line here. */
export const fakePlatforms: readonly FakePlatform[] = [facebook, instagram, youtube];

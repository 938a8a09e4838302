import { Hono } from 'hono';
import type { Control } from '../control/control.ts';
import { controlRoutes } from '../control/routes.ts';
import type { FakePlatform } from '../platforms/fake-platform.ts';
import { type PlayOptions, playRoutes } from '../play/routes.tsx';
import type { Changes } from '../world/changes.ts';
import type { World } from '../world/world.ts';
import { cdnAddress } from './cdn.ts';
import { type Address, desk } from './desk.ts';
import type { Failures } from './failures.ts';
import { loopbackOnly } from './guard.ts';

interface Parts {
  world: World;
  changes: Changes;
  failures: Failures;
  control: Control;
  play: PlayOptions;
}

/** A platform's API, and what stands beside it. */
function addressesOf(platform: FakePlatform, world: World, changes: Changes): Address[] {
  const { name: root, nameCall } = platform;
  const own = { root, api: platform.api(world, changes), nameCall, wording: platform };
  const beside = Object.entries(platform.beside(world)).map(([name, api]) => ({
    root: name,
    api,
    nameCall: (method: string, [edge = '']: readonly string[]) => `${method} ${edge || name}`,
    wording: platform,
  }));
  return [own, ...beside];
}

/** Everything behind the one port: the platforms, their pictures, the control and the play page. */
export function createSite({ world, changes, failures, control, play }: Parts): Hono {
  const site = new Hono();
  site.use(loopbackOnly(() => Number(new URL(world.baseUrl()).port)));
  site.route('/control', controlRoutes(control));
  const platforms = world.platforms.flatMap((platform) => addressesOf(platform, world, changes));
  for (const address of [cdnAddress(world), ...platforms]) {
    site.route(`/${address.root}`, desk(address, world, changes, failures));
  }
  site.use(async (_c, next) => {
    changes.advance(); // what the page shows is what is true now
    await next();
  });
  site.route('/', playRoutes(world, control, play));
  return site;
}

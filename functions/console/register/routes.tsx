import type { Role } from '../../../shared/domain/policy/pack.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';
import { postChange, postNew, showChange, showNew } from './change-routes.tsx';
import {
  exportPeople,
  findInRegister,
  listPeopleOf,
  showFound,
  showPeople,
} from './list-routes.tsx';
import { showPerson } from './person-routes.tsx';
import {
  postAgree,
  postErase,
  postExport,
  postKeep,
  postProtect,
  postSetAside,
} from './rights-routes.tsx';
import { postGuardian, postStatement, showGuardian, showStatement } from './statement-routes.tsx';

const readers: readonly Role[] = ['communication', 'administration', 'leadership'];
const keepers: readonly Role[] = ['administration', 'leadership'];
const leaders: readonly Role[] = ['leadership'];

/** The people of the school, what they said, and who may be shown where. */
export function registerRoutes(deps: ConsoleDependencies): Route[] {
  const one = '/people/:person';
  return [
    { method: 'GET', path: '/people', roles: readers, handle: showPeople(deps) },
    { method: 'POST', path: '/people/find', roles: readers, handle: findInRegister(deps) },
    { method: 'GET', path: '/people/found', roles: readers, handle: showFound(deps) },
    { method: 'GET', path: '/people/list', roles: readers, handle: listPeopleOf(deps) },
    { method: 'POST', path: '/people/export', roles: keepers, handle: exportPeople(deps) },
    { method: 'GET', path: '/people/new', roles: keepers, handle: showNew(deps) },
    { method: 'POST', path: '/people/new', roles: keepers, handle: postNew(deps) },

    { method: 'GET', path: one, roles: readers, handle: showPerson(deps) },
    { method: 'GET', path: `${one}/change`, roles: keepers, handle: showChange(deps) },
    { method: 'POST', path: `${one}/change`, roles: keepers, handle: postChange(deps) },
    { method: 'GET', path: `${one}/guardian`, roles: keepers, handle: showGuardian(deps) },
    { method: 'POST', path: `${one}/guardian`, roles: keepers, handle: postGuardian(deps) },
    { method: 'GET', path: `${one}/statement`, roles: keepers, handle: showStatement(deps) },
    { method: 'POST', path: `${one}/statement`, roles: keepers, handle: postStatement(deps) },

    { method: 'POST', path: `${one}/protect`, roles: leaders, handle: postProtect(deps) },
    { method: 'POST', path: `${one}/set-aside`, roles: leaders, handle: postSetAside(deps) },
    { method: 'POST', path: `${one}/agree`, roles: leaders, handle: postAgree(deps) },
    { method: 'POST', path: `${one}/export`, roles: keepers, handle: postExport(deps) },
    { method: 'POST', path: `${one}/erase`, roles: keepers, handle: postErase(deps) },
    { method: 'POST', path: `${one}/keep`, roles: keepers, handle: postKeep(deps) },
  ];
}

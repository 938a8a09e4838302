import type { Role } from '../../../shared/domain/policy/pack.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';
import { postDraw, postOverview, showDraw } from './draw-routes.tsx';
import {
  postRedact,
  postSettleCopy,
  postTakeCopy,
  showPreview,
  showRedact,
} from './redact-routes.tsx';
import { postAllRight } from './suggestion-routes.ts';

const ofPosts: readonly Role[] = ['communication', 'leadership'];
const editors: readonly Role[] = ['communication'];

/** What people do with the faces in a post beside naming them. */
export function faceRoutes(deps: ConsoleDependencies): Route[] {
  const post = '/posts/:platform/:key';
  const redact = `${post}/redact`;
  return [
    { method: 'POST', path: `${post}/suggestions`, roles: editors, handle: postAllRight(deps) },
    { method: 'GET', path: `${post}/draw`, roles: editors, handle: showDraw(deps) },
    { method: 'POST', path: `${post}/draw`, roles: editors, handle: postDraw(deps) },
    { method: 'POST', path: `${post}/overview`, roles: editors, handle: postOverview(deps) },
    { method: 'GET', path: redact, roles: ofPosts, handle: showRedact(deps) },
    { method: 'POST', path: redact, roles: editors, handle: postRedact(deps) },
    { method: 'POST', path: `${redact}/settle`, roles: editors, handle: postSettleCopy(deps) },
    { method: 'POST', path: `${redact}/take`, roles: editors, handle: postTakeCopy(deps) },
    { method: 'GET', path: `${redact}/:file`, roles: ofPosts, handle: showPreview(deps) },
  ];
}

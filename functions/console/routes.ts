import { type Role, roleSchema } from '../../shared/domain/policy/pack.ts';
import { activityRoutes } from './activities/routes.tsx';
import { askingRoutes } from './asking/routes.tsx';
import type { ConsoleDependencies } from './dependencies.ts';
import { enrolmentRoutes } from './enrolment/routes.tsx';
import { faceRoutes } from './faces/routes.ts';
import { importRoutes } from './imports/routes.tsx';
import { judgingRoutes } from './judging/routes.tsx';
import { pictureRoutes } from './pictures/routes.tsx';
import { protocolRoutes } from './protocol/routes.tsx';
import { registerRoutes } from './register/routes.tsx';
import type { Route } from './route.ts';
import { showCss, showIcon } from './routes/assets.ts';
import { listComments, showComment } from './routes/comments.tsx';
import { postDecision, postUndo } from './routes/decide-comment.tsx';
import {
  postLanguage,
  postSchool,
  postSignIn,
  postSignOut,
  returnSignIn,
  showSignIn,
} from './routes/door.tsx';
import { postName } from './routes/naming.tsx';
import {
  listPosts,
  postConfirm,
  postLookAgain,
  postSecond,
  showMedia,
  showPost,
} from './routes/posts.tsx';
import {
  exportAudit,
  listNotices,
  listParkedWork,
  postSeen,
  postSettle,
  showAudit,
  showHelp,
  showStart,
} from './routes/work.tsx';
import { taskRoutes } from './tasks/routes.tsx';
import { watchRoutes } from './watching/routes.tsx';

const everyone: readonly Role[] = roleSchema.options;
const ofPosts: readonly Role[] = ['communication', 'leadership'];
const ofComments: readonly Role[] = ['moderation', 'leadership'];

/** Everything the console can do and who may do it. What has no row here does not exist. */
export function routes(deps: ConsoleDependencies): Route[] {
  const post = '/posts/:platform/:key';
  const comment = '/comments/:platform/:key';
  return [
    { method: 'GET', path: '/assets/console.css', roles: 'anyone', handle: showCss },
    { method: 'GET', path: '/assets/icon.svg', roles: 'anyone', handle: showIcon },
    { method: 'GET', path: '/sign-in', roles: 'anyone', handle: showSignIn(deps) },
    { method: 'POST', path: '/sign-in', roles: 'anyone', handle: postSignIn(deps) },
    { method: 'GET', path: '/sign-in/return', roles: 'anyone', handle: returnSignIn(deps) },

    { method: 'GET', path: '/', roles: everyone, handle: showStart(deps) },
    { method: 'GET', path: '/help', roles: everyone, handle: showHelp(deps) },
    { method: 'POST', path: '/language', roles: everyone, handle: postLanguage(deps) },
    { method: 'POST', path: '/school', roles: everyone, handle: postSchool(deps) },
    { method: 'POST', path: '/sign-out', roles: everyone, handle: postSignOut(deps) },

    { method: 'GET', path: '/posts', roles: ofPosts, handle: listPosts(deps) },
    { method: 'GET', path: post, roles: ofPosts, handle: showPost(deps) },
    { method: 'GET', path: `${post}/media/:file`, roles: ofPosts, handle: showMedia(deps) },
    { method: 'POST', path: `${post}/look-again`, roles: ofPosts, handle: postLookAgain(deps) },
    { method: 'POST', path: `${post}/second`, roles: ofPosts, handle: postSecond(deps) },
    { method: 'POST', path: `${post}/name`, roles: ['communication'], handle: postName(deps) },
    {
      method: 'POST',
      path: `${post}/confirm`,
      roles: ['communication'],
      handle: postConfirm(deps),
    },

    { method: 'GET', path: '/comments', roles: ofComments, handle: listComments(deps) },
    { method: 'GET', path: comment, roles: ofComments, handle: showComment(deps) },
    { method: 'POST', path: `${comment}/decide`, roles: ofComments, handle: postDecision(deps) },
    { method: 'POST', path: `${comment}/undo`, roles: ofComments, handle: postUndo(deps) },

    { method: 'GET', path: '/notices', roles: everyone, handle: listNotices(deps) },
    { method: 'POST', path: '/notices/seen', roles: everyone, handle: postSeen(deps) },
    { method: 'GET', path: '/parked', roles: everyone, handle: listParkedWork(deps) },
    { method: 'POST', path: '/parked/settle', roles: everyone, handle: postSettle(deps) },
    { method: 'GET', path: '/audit', roles: ['leadership'], handle: showAudit(deps) },
    { method: 'POST', path: '/audit/export', roles: ['leadership'], handle: exportAudit(deps) },

    ...registerRoutes(deps),
    ...importRoutes(deps),
    ...askingRoutes(deps),
    ...taskRoutes(deps),
    ...activityRoutes(deps),
    ...faceRoutes(deps),
    ...watchRoutes(deps),
    ...pictureRoutes(deps),
    ...enrolmentRoutes(deps),
    ...judgingRoutes(deps),
    ...protocolRoutes(deps),
  ];
}

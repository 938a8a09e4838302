import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import * as z from 'zod';
import type { Control } from '../control/control.ts';
import { digits } from '../world/ids.ts';
import { fileKind } from '../world/image-kind.ts';
import type { Account, Post, PostState } from '../world/records.ts';
import { platformOf, type World } from '../world/world.ts';
import { PlayPage } from './page.tsx';
import { style } from './style.ts';
import { type DemoPicture, isLanguage, isProblem, pageUrl, type View } from './view.ts';
import { isSample, type Language, languages, type Problem } from './words.ts';

const maxUploadBytes = 40 * 1024 * 1024;
const maxPosts = 30;
const ledgerLines = 20;
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

const contentSecurity = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export interface PlayOptions {
  language: Language;
  pictures: readonly DemoPicture[];
  onAccount: ((account: Account) => Promise<void>) | undefined;
}

const formSchema = z.object({
  account: z.string().catch(''),
  lang: z.enum(['nl', 'en']).catch('nl'),
  text: z.string().catch(''),
  name: z.string().catch(''),
  post: z.string().catch(''),
  id: z.string().catch(''),
  sample: z.string().optional().catch(undefined),
  platform: z.string().catch(''),
  title: z.string().max(80).catch(''),
  minutes: z.coerce.number().min(0).max(43_200).catch(0),
});
type Form = z.infer<typeof formSchema>;

/** The page for newcomers: plain forms, answered with a redirect back to the page. */
export function playRoutes(world: World, control: Control, options: PlayOptions): Hono {
  const app = new Hono();

  function postViews(account: Account, states: readonly PostState[]) {
    const posts = world.posts.of(account.id, states).slice(0, maxPosts);
    return posts.map((post) => ({
      post,
      pictures: control.media(post.id).map(({ url }) => new URL(url).pathname),
      comments: control.comments(post.id).filter(({ state }) => state !== 'deleted'),
    }));
  }

  function viewOf(
    accountId: string | undefined,
    language: Language,
    problem: Problem | null,
  ): View {
    const accounts = control
      .accounts()
      .map((account) => ({ account, platform: platformOf(world, account.platform) }));
    const asked = accounts.find(({ account }) => account.id === accountId);
    const chosen = asked ?? accounts[0] ?? null;
    const posts = (states: readonly PostState[]) =>
      chosen ? postViews(chosen.account, states) : [];
    return {
      language,
      words: languages[language],
      accounts,
      platforms: options.onAccount ? world.platforms : [],
      chosen,
      live: posts(['live']),
      waiting: posts(['scheduled']),
      drafts: posts(['draft']),
      ledger: control.ledger().slice(-ledgerLines).reverse(),
      pictures: options.pictures,
      consoleUrl: world.callbackUrl(),
      problem,
    };
  }

  async function chosenPictures(names: unknown, files: unknown): Promise<Uint8Array[] | null> {
    const chosen = [names]
      .flat()
      .flatMap((name) => options.pictures.find((picture) => picture.name === name)?.bytes ?? []);
    const uploads = [files].flat().filter((file) => file instanceof File && file.size > 0);
    for (const file of uploads) {
      if (!(file instanceof File)) continue;
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!pictureTypes.includes(fileKind(bytes).type)) return null;
      chosen.push(bytes);
    }
    return chosen;
  }

  /** What a form wants, or why it cannot be. */
  async function publish(form: Form, pictures: Uint8Array[] | null): Promise<Problem | null> {
    const account = world.accounts.get(form.account);
    if (!account) return 'gone';
    if (pictures === null) return 'no-picture';
    if (form.text.trim() === '' && pictures.length === 0) return 'nothing-to-post';
    const kind = platformOf(world, account.platform).defaultMedium ?? 'image';
    const media = pictures.map((bytes) => ({ kind, bytes }));
    const { text, minutes } = form;
    const scheduledFor =
      minutes > 0 ? new Date(world.now().getTime() + minutes * 60_000) : undefined;
    control.publishPost({ accountId: account.id, text, media, scheduledFor });
    return null;
  }

  function comment(
    { post, text, name, sample, lang }: Form,
    pictures: Uint8Array[] | null,
  ): Problem | null {
    if (!isOpen(world.posts.get(post))) return 'gone';
    if (pictures === null) return 'no-picture';
    const said = isSample(sample) ? languages[lang].samples[sample].text : text;
    if (said.trim() === '' && pictures.length === 0) return 'nothing-to-say';
    // people who write again under one name stay one person
    const known = control
      .comments(post)
      .map(({ author }) => author)
      .find((author) => author !== 'page' && author?.name === name);
    const author = known ?? { id: digits(17), name: name.trim() || languages[lang].defaultName };
    control.addComment({ postId: post, text: said, author, photo: pictures[0] });
    return null;
  }

  /** A new account, known to whoever runs the simulator before anything happens on it. */
  async function addAccount({ platform, title }: Form): Promise<Account | Problem> {
    const isKnown = world.platforms.some(({ name }) => name === platform);
    if (!isKnown || !options.onAccount) return 'gone';
    if (title.trim() === '') return 'no-name';
    const account = control.addAccount({ platform, title: title.trim() });
    await options.onAccount(account);
    return account;
  }

  const actions = new Map<string, (id: string) => void>([
    ['hide', (id) => control.hideByPage(id)],
    ['show', (id) => control.showByPage(id)],
    ['delete-comment', (id) => control.deleteComment(id)],
    ['delete-post', (id) => control.deletePost(id)],
  ]);

  function act(action: string, { id }: Form): Problem | null {
    const run = actions.get(action);
    if (!run || (!world.posts.get(id) && !world.comments.get(id))) return 'gone';
    run(id);
    return null;
  }

  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', contentSecurity);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cache-control', 'no-store');
  });

  app.get('/', (c) => {
    const asked = c.req.query('lang');
    const problem = c.req.query('problem');
    const language = isLanguage(asked) ? asked : options.language;
    const view = viewOf(c.req.query('account'), language, isProblem(problem) ? problem : null);
    return c.html(html`<!doctype html>${<PlayPage view={view} />}`);
  });
  app.get('/p/:post', (c) => {
    const post = world.posts.get(c.req.param('post'));
    if (!post) return c.notFound();
    const comment = control.comments(post.id).find(({ id }) => id === c.req.query('comment'));
    const anchor = comment ? `comment-${comment.id}` : `post-${post.id}`;
    return c.redirect(`${pageUrl(post.accountId, options.language)}#${anchor}`);
  });
  app.get('/play.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/play/picture/:name', (c) => {
    const found = options.pictures.find(({ name }) => name === c.req.param('name'));
    if (!found) return c.notFound();
    return c.body(new Uint8Array(found.bytes), 200, { 'content-type': fileKind(found.bytes).type });
  });

  app.post('/play/:action', bodyLimit({ maxSize: maxUploadBytes }), async (c) => {
    const body = await c.req.parseBody({ all: true });
    const form = formSchema.parse(body);
    const action = c.req.param('action');
    if (action === 'account') {
      const added = await addAccount(form);
      const [id, query] =
        typeof added === 'string' ? [form.account, `&problem=${added}`] : [added.id, ''];
      return c.redirect(`${pageUrl(id, form.lang)}${query}`, 303);
    }
    const problem =
      action === 'post'
        ? await publish(form, await chosenPictures(body.picture, body.upload))
        : action === 'comment'
          ? comment(form, await chosenPictures([], body.upload))
          : act(action, form);
    const anchor = form.post ? `#post-${form.post}` : '';
    const query = problem ? `&problem=${problem}` : '';
    return c.redirect(`${pageUrl(form.account, form.lang)}${query}${anchor}`, 303);
  });
  return app;
}

function isOpen(post: Post | null): boolean {
  return post?.state === 'live';
}

import { describe, expect, test } from 'vitest';
import { aPicture, aStage } from './a-simulator.ts';

async function aPage(platform = 'facebook') {
  const stage = await aStage();
  const account = stage.control.addAccount({ platform, title: 'De Regenboog' });
  const { url } = stage.simulator;
  const open = async (query = '') => {
    const answer = await fetch(`${url}/${query}`);
    return { headers: answer.headers, html: await answer.text() };
  };
  /** As a browser sends it: with the page's own Origin. */
  const submit = async (action: string, fields: Record<string, string | Blob>, origin = url) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ account: account.id, ...fields })) {
      body.append(name, value);
    }
    const headers = { origin };
    const options = { method: 'POST', body, headers, redirect: 'manual' as const };
    return fetch(`${url}/play/${action}`, options);
  };
  return { ...stage, account, open, submit, url };
}

async function aPost() {
  const page = await aPage();
  const post = page.control.publishPost({ accountId: page.account.id, text: 'Schoolreis' });
  return { ...page, post };
}

describe('a comment', () => {
  test('may come with a picture', async () => {
    const { control, post, open, submit } = await aPost();
    const upload = new File([new Uint8Array(aPicture)], 'foto.gif', { type: 'image/gif' });
    await submit('comment', { post: post.id, text: 'Kijk', name: 'Anne', upload });
    expect(control.comments(post.id)).toMatchObject([{ attachment: { kind: 'image' } }]);
    expect((await open()).html).toContain('met foto');
  });
});

describe('publishing', () => {
  test('puts a post with its own picture in the feed', async () => {
    const { control, account, open, submit } = await aPage();
    const upload = new File([new Uint8Array(aPicture)], 'foto.gif', { type: 'image/gif' });
    const answer = await submit('post', { text: 'In het bos', upload });
    expect(answer.status).toBe(303);
    const [post] = control.posts(account.id);
    expect(post).toMatchObject({ text: 'In het bos', state: 'live' });
    expect(control.media(post!.id)).toHaveLength(1);
    expect((await open()).html).toContain('In het bos');
  });

  test('later shows the post as scheduled, and live when its time has come', async () => {
    const { control, account, clock, open, submit } = await aPage();
    await submit('post', { text: 'Straks', minutes: '5' });
    expect(control.posts(account.id)[0]?.state).toBe('scheduled');
    expect((await open()).html).toContain('Gaat online op');
    clock.advance(300);
    expect((await open()).html).not.toContain('Gaat online op');
    expect(control.posts(account.id)[0]?.state).toBe('live');
  });

  test.each([
    ['nothing-to-post', { text: ' ' }],
    ['no-picture', { text: '', upload: new File(['<svg/>'], 'x.svg') }],
    ['gone', { account: 'elsewhere', text: 'Hoi' }],
  ])('is refused as %s', async (problem, fields) => {
    const { control, account, submit } = await aPage();
    const answer = await submit('post', fields);
    expect(answer.headers.get('location')).toContain(`problem=${problem}`);
    expect(control.posts(account.id)).toEqual([]);
  });

  test('on YouTube makes a video of a picture', async () => {
    const { control, account, submit } = await aPage('youtube');
    await submit('post', { text: 'Musical' });
    expect(control.media(control.posts(account.id)[0]!.id)).toMatchObject([{ kind: 'video' }]);
  });
});

describe('adding an account', () => {
  const aPlace = async (options = {}) => {
    const stage = await aStage(':memory:', options);
    const { url } = stage.simulator;
    const add = (platform: string, title: string) =>
      fetch(`${url}/play/account`, {
        method: 'POST',
        body: new URLSearchParams({ platform, title }),
        headers: { origin: url },
        redirect: 'manual',
      });
    return { ...stage, add, open: async () => (await fetch(url)).text() };
  };

  test.each(['facebook', 'instagram', 'youtube'])(
    'on %s goes on with it, and its token is known before that',
    async (platform) => {
      const told: { platform: string; token: string }[] = [];
      const onAccount = async (account: (typeof told)[number]) => void told.push(account);
      const { control, add, open } = await aPlace({ onAccount });
      expect(await open()).toContain('<details open');
      const answer = await add(platform, ' De Regenboog ');
      const [account] = control.accounts();
      expect(account).toMatchObject({ platform, title: 'De Regenboog' });
      expect(told).toEqual([account]);
      expect(answer.headers.get('location')).toContain(`account=${account?.id}`);
    },
  );

  test.each([
    ['facebook', ' ', 'no-name'],
    ['constructor', 'x', 'gone'],
  ])('on %s called "%s" is refused as %s', async (platform, title, problem) => {
    const { control, add } = await aPlace({ onAccount: async () => undefined });
    const answer = await add(platform, title);
    expect(answer.headers.get('location')).toContain(`problem=${problem}`);
    expect(control.accounts()).toEqual([]);
  });

  test('is not offered where nobody keeps its token', async () => {
    const { control, add, open } = await aPlace();
    expect(await open()).not.toContain('/play/account');
    await add('facebook', 'x');
    expect(control.accounts()).toEqual([]);
  });
});

describe('a permalink', () => {
  test.each(['facebook', 'instagram', 'youtube'])(
    'on %s leads to the post here',
    async (platform) => {
      const { control, account, url } = await aPage(platform);
      const post = control.publishPost({ accountId: account.id, text: 'Hoi' });
      const answer = await fetch(`${url}/p/${encodeURIComponent(post.id)}`, { redirect: 'manual' });
      const to = answer.headers.get('location') ?? '';
      expect(to).toContain(`account=${account.id}`);
      expect(to).toMatch(new RegExp(`#post-${post.id}$`));
      expect((await fetch(`${url}/p/elsewhere`)).status).toBe(404);
    },
  );

  test('as the API gives it stays on this machine, for a comment too', async () => {
    const { account, post, read, control, url } = await aPost();
    const author = { id: '1', name: 'Anne' };
    const { id } = control.addComment({ postId: post.id, text: 'Hoi', author });
    for (const thing of [post.id, id]) {
      const { body } = await read(`/facebook/${thing}?fields=permalink_url`, account.token);
      expect(body.permalink_url).toMatch(new RegExp(`^${url}/p/`));
      const answer = await fetch(body.permalink_url, { redirect: 'manual' });
      expect(answer.headers.get('location')).toContain(`-${thing}`);
    }
  });
});

test('a wait is told in the largest unit that fits', async () => {
  const { open } = await aPage();
  const { html } = await open();
  expect(html).toContain('Over 1 minuut<');
  expect(html).toContain('Over 1 uur<');
  expect(html).toContain('Over 1 dag<');
  expect(html).not.toContain('1440 minuten');
});

describe('commenting', () => {
  test('works with a text of your own, and one name stays one person', async () => {
    const { control, post, submit } = await aPost();
    await submit('comment', { post: post.id, text: 'een', name: 'Robin' });
    await submit('comment', { post: post.id, text: 'twee', name: 'Robin' });
    const authors = control.comments(post.id).map(({ author }) => author);
    expect(authors[0]).toMatchObject({ name: 'Robin' });
    expect(authors[1]).toEqual(authors[0]);
  });

  test('works with a ready-made example, in the language of the page', async () => {
    const { control, post, submit } = await aPost();
    await submit('comment', { post: post.id, sample: 'question', lang: 'en' });
    expect(control.comments(post.id)[0]?.text).toContain('parents');
  });

  test('marks what the public no longer sees', async () => {
    const { control, post, open, submit } = await aPost();
    await submit('comment', { post: post.id, text: 'boe' });
    const [comment] = control.comments(post.id);
    expect((await open()).html).not.toContain('verborgen voor het publiek');
    await submit('hide', { id: comment!.id });
    expect((await open()).html).toContain('verborgen voor het publiek');
    expect((await open('?lang=en')).html).toContain('hidden from the public');
  });
});

test('texts, names and titles never become markup', async () => {
  const { control, post, open, account } = await aPost();
  const evil = '<img src=x onerror=alert(1)>"\'';
  control.addComment({ postId: post.id, text: evil, author: { id: '1', name: evil } });
  control.publishPost({ accountId: account.id, text: evil });
  const { html } = await open();
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;img src=x');
});

test('the page asks no script and allows none', async () => {
  const { open } = await aPage();
  const { headers, html } = await open();
  expect(html).not.toMatch(/<script|style=|\son\w+=/);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a form of another page is refused', async () => {
  const { control, account, submit } = await aPage();
  const answer = await submit('post', { text: 'Hoi' }, 'https://evil.example');
  expect(answer.status).toBe(403);
  expect(control.posts(account.id)).toEqual([]);
});

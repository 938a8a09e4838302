import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aStage, secrets } from './a-simulator.ts';

const anne = { id: '10223344556677889', name: 'Anne de Boer' };

/** A page with a post whose own delivery has left already. */
async function aQuietPage() {
  const stage = await aStage();
  const account = stage.control.addAccount({ platform: 'facebook', title: 'De Regenboog' });
  const post = stage.control.publishPost({ accountId: account.id, text: 'Schoolreis' });
  await stage.control.drainDeliveries();
  stage.product.received.length = 0;
  const write = (text: string) => stage.control.addComment({ postId: post.id, text, author: anne });
  const messages = () =>
    stage.product
      .bodies()
      .flatMap((body) => body.entry)
      .flatMap((entry) => entry.changes)
      .map((change) => change.value.message);
  return { ...stage, account, post, comment: write, messages };
}

describe('a failed delivery', () => {
  test('comes again at once, then later and later, with the very same bytes', async () => {
    const { control, product, clock, comment } = await aQuietPage();
    product.status = 500;
    comment('hallo');
    expect(await control.drainDeliveries()).toEqual({ sent: 2, accepted: 0, waiting: 1 });
    clock.advance(59);
    expect(await control.drainDeliveries()).toMatchObject({ sent: 0 });
    clock.advance(1);
    expect(await control.drainDeliveries()).toMatchObject({ sent: 1 });
    product.status = 200;
    clock.advance(300);
    expect(await control.drainDeliveries()).toEqual({ sent: 1, accepted: 1, waiting: 0 });
    expect(new Set(product.received.map(({ body }) => body.toString('latin1'))).size).toBe(1);
  });

  test('is dropped after 36 hours', async () => {
    const { control, product, clock, comment } = await aQuietPage();
    product.status = 503;
    comment('hallo');
    await control.drainDeliveries();
    for (let hours = 0; hours < 37; hours += 1) {
      clock.advance(3600);
      await control.drainDeliveries();
    }
    expect(control.deliveries().at(-1)).toMatchObject({ state: 'dropped', lastStatus: 503 });
  });

  test('costs the subscription after an hour, where that is switched on', async () => {
    const { control, product, clock, comment, account } = await aQuietPage();
    control.set({ unsubscribesAfterFailures: true });
    product.status = 500;
    comment('hallo');
    await control.drainDeliveries();
    clock.advance(3600);
    await control.drainDeliveries();
    expect(control.accounts().find(({ id }) => id === account.id)?.subscribed).toBe(false);
    comment('nog eens');
    product.status = 200;
    clock.advance(86_400);
    expect(await control.drainDeliveries()).toMatchObject({ sent: 1 });
  });
});

describe('the knobs', () => {
  test('send each push several times', async () => {
    const { control, comment, messages } = await aQuietPage();
    control.duplicateDeliveries(3);
    comment('hallo');
    await control.drainDeliveries();
    expect(messages()).toEqual(['hallo', 'hallo', 'hallo']);
  });

  test('pack several pushes into one delivery', async () => {
    const { control, product, comment, messages } = await aQuietPage();
    control.batchDeliveries(2);
    for (const text of ['een', 'twee', 'drie']) comment(text);
    await control.drainDeliveries();
    expect(product.received).toHaveLength(2);
    expect(messages()).toEqual(['een', 'twee', 'drie']);
  });

  test('shuffle what is due together, losing nothing', async () => {
    const { control, comment, messages } = await aQuietPage();
    control.shuffleDeliveries(true);
    const texts = Array.from({ length: 40 }, (_, n) => `nr ${n}`);
    for (const text of texts) comment(text);
    await control.drainDeliveries();
    expect(messages()).not.toEqual(texts);
    expect(messages().toSorted()).toEqual(texts.toSorted());
  });

  test('delay what is pushed', async () => {
    const { control, clock, comment } = await aQuietPage();
    control.delayDeliveries(30);
    comment('hallo');
    expect(await control.drainDeliveries()).toEqual({ sent: 0, accepted: 0, waiting: 1 });
    clock.advance(30);
    expect(await control.drainDeliveries()).toMatchObject({ accepted: 1 });
  });

  test('switch an account silent', async () => {
    const { control, account, comment } = await aQuietPage();
    control.setWebhooks(account.id, false);
    comment('hallo');
    expect(await control.drainDeliveries()).toEqual({ sent: 0, accepted: 0, waiting: 0 });
  });

  test('send the older shape with a sender_id', async () => {
    const { control, product, comment } = await aQuietPage();
    control.set({ facebookShape: 'legacy' });
    comment('hallo');
    await control.drainDeliveries();
    const { value } = product.bodies()[0].entry[0].changes[0];
    expect(value).toMatchObject({ sender_name: anne.name });
    expect(typeof value.sender_id).toBe('number');
    expect(value).not.toHaveProperty('from');
  });
});

test('deliveries leave by themselves when nothing holds them', async () => {
  const { control, product, comment } = await aQuietPage();
  control.holdDeliveries(false);
  comment('hallo');
  await control.drainDeliveries(); // waits for what is already on its way
  expect(product.received).toHaveLength(1);
});

test('any body can be sent, signed as it is', async () => {
  const { control, product, account } = await aQuietPage();
  control.sendRaw({ accountId: account.id, body: '{"object":"page","entry":[{"id":' });
  await control.drainDeliveries();
  const { headers, body } = product.received[0]!;
  const signature = createHmac('sha256', secrets.metaAppSecret).update(body).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
});

import { expect, it } from 'vitest';
import type { Delivery, Queue } from '../../../../shared/ports/queue.ts';
import { aPostChanged } from '../../../support/events.ts';

export interface QueueUnderTest {
  queue: Queue;
  /** A listener of this queue that no other test uses; `maxReceives` is 2. */
  listener(): string;
  /** Lets time pass: a fake clock's, or real waiting. */
  pass(seconds: number): Promise<void>;
}

/** What every queue promises, whatever the technology. */
export function queueContract(use: () => QueueUnderTest): void {
  const all = { max: 10, leaseSeconds: 2 };
  const idOf = ({ body }: Delivery) => JSON.parse(body).id;

  async function receiveOne(queue: Queue, listener: string): Promise<Delivery> {
    const [delivery] = await queue.receive(listener, all);
    if (delivery === undefined) throw new Error('expected a delivery');
    return delivery;
  }

  it('delivers what was sent, once while it is on lease', async () => {
    const { queue, listener } = use();
    const name = listener();
    await queue.send([{ listener: name, event: aPostChanged({ id: 'a' }) }]);
    expect((await queue.receive(name, all)).map(idOf)).toEqual(['a']);
    expect(await queue.receive(name, all)).toEqual([]);
  });

  it('forgets what was completed, also after the lease', async () => {
    const { queue, listener, pass } = use();
    const name = listener();
    await queue.send([{ listener: name, event: aPostChanged() }]);
    await queue.complete(await receiveOne(queue, name));
    await pass(3);
    expect(await queue.receive(name, all)).toEqual([]);
  });

  it('delivers again, counted, what was not completed within the lease', async () => {
    const { queue, listener, pass } = use();
    const name = listener();
    await queue.send([{ listener: name, event: aPostChanged({ id: 'again' }) }]);
    expect((await receiveOne(queue, name)).receives).toBe(1);
    await pass(3);
    const second = await receiveOne(queue, name);
    expect([idOf(second), second.receives]).toEqual(['again', 2]);
  });

  it('gives a released job back after its delay and not before', async () => {
    const { queue, listener, pass } = use();
    const name = listener();
    await queue.send([{ listener: name, event: aPostChanged() }]);
    await queue.release(await receiveOne(queue, name), 2);
    expect(await queue.receive(name, all)).toEqual([]);
    await pass(3);
    expect(await queue.receive(name, all)).toHaveLength(1);
  });

  it('moves a job to the dead letters after its last attempt', async () => {
    const { queue, listener, pass } = use();
    const name = listener();
    await queue.send([{ listener: name, event: aPostChanged({ id: 'poison' }) }]);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await queue.release(await receiveOne(queue, name), 0);
      await pass(1);
    }
    expect(await queue.receive(name, all)).toEqual([]);
    await pass(1);
    expect((await queue.receive(`${name}.dead`, all)).map(idOf)).toEqual(['poison']);
  });

  it('waits with a delayed job', async () => {
    const { queue, listener, pass } = use();
    const name = listener();
    await queue.send([{ listener: name, event: aPostChanged(), delaySeconds: 2 }]);
    expect(await queue.receive(name, all)).toEqual([]);
    await pass(3);
    expect(await queue.receive(name, all)).toHaveLength(1);
  });

  it('takes more than ten jobs in one send and hands them all out', async () => {
    const { queue, listener } = use();
    const name = listener();
    const ids = Array.from({ length: 23 }, (_, n) => `many-${n}`);
    await queue.send(ids.map((id) => ({ listener: name, event: aPostChanged({ id }) })));
    const seen = new Set<string>();
    for (let turn = 0; turn < 40 && seen.size < ids.length; turn += 1) {
      for (const delivery of await queue.receive(name, { max: 10, leaseSeconds: 60 })) {
        seen.add(idOf(delivery));
      }
    }
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('counts what waits', async () => {
    const { queue, listener } = use();
    const before = await queue.counts();
    await queue.send([{ listener: listener(), event: aPostChanged() }]);
    expect((await queue.counts()).pending).toBe(before.pending + 1);
  });
}

import type { SchoolwachtEvent } from '../../events/index.ts';

/** One event on its way to one listener. Delivered at least once, in no promised order. */
export interface Job {
  /** The listener's name in `infra/wiring.ts`. */
  listener: string;
  event: SchoolwachtEvent;
  /** Earliest delivery; 0 at once, at most 900. */
  delaySeconds?: number;
}

export interface Delivery {
  id: string;
  listener: string;
  /** Not parsed yet: the listener's runner does, once. */
  body: string;
  /** 1 at first. */
  receives: number;
  receipt: string;
}

export interface QueueCounts {
  /** Waiting or being worked on. */
  pending: number;
  /** Given up after the last attempt and not yet shown to a person. */
  dead: number;
}

/** Durable work. In the cloud Lambda's event source does `receive` and `complete`; a laptop's runner calls them. */
export interface Queue {
  send(jobs: Job[]): Promise<void>;
  receive(listener: string, options: { max: number; leaseSeconds: number }): Promise<Delivery[]>;
  complete(delivery: Delivery): Promise<void>;
  /** Back in the queue, visible again after the delay; the attempt counts. */
  release(delivery: Delivery, delaySeconds: number): Promise<void>;
  counts(): Promise<QueueCounts>;
}

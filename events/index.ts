import * as z from 'zod';
import { actionRequestedSchema, actionSettledSchema } from './action-events.ts';
import { commentChangedSchema, postChangedSchema } from './content-changed.ts';
import { contentDecidedSchema } from './content-decided.ts';
import { enrolmentAskedSchema } from './enrolment-asked.ts';
import { enrolmentDueSchema } from './enrolment-due.ts';
import {
  importConfirmedSchema,
  importRevokedSchema,
  importUploadedSchema,
} from './import-events.ts';
import { redactionAskedSchema } from './redaction-asked.ts';
import {
  consentChangedSchema,
  importSettledSchema,
  policyChangedSchema,
} from './register-events.ts';
import {
  consentWithdrawnSchema,
  pupilTurning16Schema,
  taskKeptSchema,
  taskOverdueSchema,
} from './task-events.ts';
import { threadDerailingSchema } from './thread-derailing.ts';
import { troubleFoundSchema } from './trouble-found.ts';

/** Everything our functions say to each other. */
export const eventSchema = z.discriminatedUnion('type', [
  postChangedSchema,
  commentChangedSchema,
  contentDecidedSchema,
  actionRequestedSchema,
  actionSettledSchema,
  troubleFoundSchema,
  consentChangedSchema,
  importSettledSchema,
  policyChangedSchema,
  consentWithdrawnSchema,
  taskKeptSchema,
  taskOverdueSchema,
  pupilTurning16Schema,
  importUploadedSchema,
  importConfirmedSchema,
  importRevokedSchema,
  redactionAskedSchema,
  enrolmentAskedSchema,
  enrolmentDueSchema,
  threadDerailingSchema,
]);
export type SchoolwachtEvent = z.infer<typeof eventSchema>;
export type EventType = SchoolwachtEvent['type'];

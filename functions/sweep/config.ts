import * as z from 'zod';
import { cloudVariables } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({ ...cloudVariables, PICTURES_BUCKET: z.string().min(1) });

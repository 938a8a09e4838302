import * as z from 'zod';

/**
 * Who works with the product: a school says which of its people hold which. `administration` (the school
 * office) keeps the register and sees birth dates and who said what; the others do not.
 */
export const roleSchema = z.enum(['communication', 'moderation', 'leadership', 'administration']);
export type Role = z.infer<typeof roleSchema>;

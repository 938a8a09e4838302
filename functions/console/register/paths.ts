/** Where somebody's page is: their own random id, never a name. */
export const personPath = (personId: string) => `/people/${encodeURIComponent(personId)}`;

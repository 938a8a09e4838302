/** Groups of words that many rules share. */

/** Somebody in particular. */
export const whom = '<you>|<they>|<name>|<staff>|<kid>';

/** What is taught, played or acted is not meant. */
export const teaching =
  'les|lessen|workshop|voorlichting|gastles|spreekbeurt|werkstuk|project|training|cursus|boek|film|documentaire|museum|musical|toneel|rol|theater|liedje|quiz';

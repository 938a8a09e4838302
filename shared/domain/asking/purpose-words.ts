import type { purposes } from '../consent/purposes.ts';
import type { Words } from '../language.ts';

/** Where a picture, a film or a voice may be used, as people call it. */
const known: Readonly<Record<(typeof purposes)[number], Words>> = {
  website: { nl: 'de website van de school', en: 'the school website' },
  newsletter: { nl: 'de nieuwsbrief', en: 'the newsletter' },
  school_guide: { nl: 'de schoolgids', en: 'the school guide' },
  social_media: { nl: 'sociale media', en: 'social media' },
  'social_media.facebook': { nl: 'Facebook', en: 'Facebook' },
  'social_media.instagram': { nl: 'Instagram', en: 'Instagram' },
  'social_media.linkedin': { nl: 'LinkedIn', en: 'LinkedIn' },
  'social_media.tiktok': { nl: 'TikTok', en: 'TikTok' },
  'social_media.youtube': { nl: 'YouTube', en: 'YouTube' },
  'social_media.x': { nl: 'X', en: 'X' },
  closed_app: { nl: 'de besloten app van de school', en: "the school's closed app" },
  yearbook: { nl: 'het jaarboek', en: 'the yearbook' },
  class_photo: { nl: 'de klassenfoto', en: 'the class photo' },
  press: { nl: 'de krant of een andere zender', en: 'newspapers and broadcasters' },
  recruitment: { nl: 'reclame voor de school', en: 'advertising for the school' },
  internal: { nl: 'gebruik binnen de school', en: 'use inside the school' },
  study: { nl: 'studie van medewerkers', en: 'training of staff' },
  research: { nl: 'onderzoek', en: 'research' },
  ai_edit: { nl: 'bewerken met AI', en: 'editing with AI' },
  face_recognition: { nl: 'gezichtsherkenning', en: 'face recognition' },
};

/** A purpose as people call it; one the school added itself is shown as its code. */
export function purposeWords(code: string): Words {
  const words = Object.entries(known).find(([name]) => name === code)?.[1];
  return words ?? { nl: code, en: code };
}

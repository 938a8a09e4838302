import * as comments from './comments.ts';
import * as consent from './consent.ts';
import * as contacts from './contacts.ts';
import * as images from './images.ts';
import * as keeping from './keeping.ts';
import type { Parameter } from './parameter.ts';
import * as recognition from './recognition.ts';
import * as scope from './scope.ts';
import * as showing from './showing.ts';
import * as young from './young.ts';

/** Everything a protocol can say, in the order of the screens. A new question is its row and its line here. */
export const parameters: readonly Parameter[] = [
  scope.accounts,
  scope.directMessages,
  scope.platformsAgreed,

  consent.renewal,
  consent.renewalMonths,
  consent.onExpiry,
  consent.graceUntil,
  showing.endsAtLeave,
  consent.withdrawal,
  consent.silence,
  consent.form,
  consent.provable,
  consent.registerSystem,
  consent.askedPurposes,
  consent.extraPurposes,
  consent.platformProcessing,
  showing.employeeBasis,
  showing.employeePurposes,
  showing.employeeRenewal,
  showing.groupMin,
  showing.crowdException,
  showing.maxSourceAgeDays,
  showing.maxOnlineMonths,
  showing.faceMatching,

  young.ownAge,
  young.operator,
  young.atOwnAge,
  young.belowAge,
  young.guardians,
  young.turning16,
  young.respectMinor,
  young.nonAuthority,
  young.unknownAuthority,

  images.mediaTypes,
  images.visual,
  images.audible,
  images.subjects,
  images.visualDefault,
  images.exceptions,
  images.jointParties,
  images.aiImages,
  images.repostCheck,
  images.lessons,
  images.copyright,

  comments.decencyCategories,
  comments.openClause,
  comments.reputation,
  comments.criticism,
  comments.personalDataMeans,
  comments.fakeReply,
  comments.fakeIs,
  comments.memes,
  comments.discourage,
  comments.signature,
  comments.permanence,

  contacts.derail,
  contacts.doubt,
  contacts.breach,
  contacts.reportOpenTo,
  contacts.reportTo,
  contacts.firstStep,
  contacts.support,
  contacts.contactParents,
  contacts.policeRule,
  contacts.policeActor,
  contacts.inspectorRule,
  contacts.inspectorDecider,
  contacts.unforeseen,

  keeping.staffFile,
  keeping.pupilFile,
  keeping.sanctions,
  keeping.keepDecisions,
  keeping.keepPictures,
  keeping.acknowledge,
  keeping.reviewDue,
  keeping.councilAsked,
  keeping.assessed,
  recognition.decided,
  recognition.advised,
  recognition.consulted,
  recognition.provider,
  recognition.until,
];

const byName: ReadonlyMap<string, Parameter> = new Map(parameters.map((row) => [row.name, row]));

export function parameterOf(name: string): Parameter | undefined {
  return byName.get(name);
}

import { wordsOf } from './lexicon.ts';

/** What is no person: food, animals that are no name to call people, things, plants, rules. Never listed abuse. */
const things = new Set(
  wordsOf(`oven pan frituurpan koekenpan magnetron koelkast machine koffieautomaat automaat waterkoker printer kopieerapparaat computer laptop
    tablet telefoon mobiel app website site compiler update programma software wifi beamer digibord scherm camera
    fiets bakfiets scooter auto bus trein boot vliegtuig step skateboard trap deur raam kast stoel tafel bank lamp klok bel schoolbel
    taart taarten cake koek koekje koekjes pannenkoek soep saus friet patat frietjes tosti broodje pizza pasta kaas worst kroket ijs ijsje chocola
    drop snoep appel appeltaart lunch maaltijd gerecht recept koffie thee limonade smoothie
    kat poes hamster cavia konijn paard pony vogel meeuw duif duiven mus ekster wesp wespen mug muggen vlieg vliegen bij bijen mier mieren vis goudvis
    schildpad egel eekhoorn kameel giraffe lama klassenkonijn mascotte
    boom plant bloem cactus tuin tegel tegels berg heuvel zee zon regen wind sneeuw weer file
    jas trui broek schoenen tas rugzak bril pet muts bal ballon boek boeken lied liedje film serie musical toneelstuk spel game trailer
    regel regels rooster roosters toets toetsen som sommen huiswerk opdracht les lessen vak tutorial beleid plan formulier gebouw lokaal kantine
    merk logo poster vlag kostuum pruik decor grap mop`),
);
const thingEndings = ['taart', 'machine', 'apparaat', 'automaat', 'fiets', 'pan', 'boom', 'soep'];

/** A thing, an animal or an arrangement: what is said of it is said of nobody. */
export const isThing = (word: string): boolean =>
  things.has(word) ||
  thingEndings.some((end) => word.length > end.length + 2 && word.endsWith(end));

import { atFirstNeed } from './at-first-need.ts';

/** Short words so frequent that a masked one is sooner one of them: th*t. */
const words = () =>
  (
    'the that this then than them they there here have has had hat hot hit what when with who why how were want was wait your you yes yet ' +
    'like just some same game come came time take talk make more most much many good great goes give got get god his her him hers ' +
    'about able after again all also and any are ask back bad bed best better big birth book both boy but buy call can car case cat cost could ' +
    'day did does dog done down each eat end even ever fact far fast fat feel few find fine fire first five food for form four free friend from full ' +
    'girl hand hard head hear help high hold home hope hour house into job join keep kid kind know last late learn left less let life line ' +
    'list little live long look lot love main man may mean men mind miss money month move name near need never new news next nice night not now ' +
    'off old once one only open other our out over own page part party pay people person pick place plan play point put read real rest right room run ' +
    'said sad save saw say school see seem send set she shop short shot should show side since sit sites six size small something soon sorry start state ' +
    'stay stop story such sun sure team tell test thank thing think thought three till today too top town tree true try turn two under until use ' +
    'very wall war water way week well went where which while white whole will win wish woman word work world would write year pitch pitcher pitchers ' +
    'park pack pick peak beer bear bore born burn barn ship sheet shirt short sort suit salt silk sick sock duke deck dock dark desk fact folk fork'
  ).split(' ');

const byLength = atFirstNeed(() => Map.groupBy(words(), ({ length }) => length));

/** Stars for letters: could it be an everyday word? */
export function isEverydayWord(masked: string): boolean {
  return (byLength().get(masked.length) ?? []).some((word) =>
    [...word].every((letter, at) => masked[at] === letter || masked[at] === '*'),
  );
}

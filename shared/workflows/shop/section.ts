import * as z from 'zod';
import { complain, duration, shortName, shortText, wholeNumber } from '../../community/fields.ts';

/** A button's data holds the id beside the action and the order: 64 bytes in all. */
const longestId = 24;

const item = z
  .strictObject({
    id: shortName.max(longestId, `a name of at most ${longestId} letters`).describe('What is written behind /redeem.'),
    title: shortText(60),
    cost: wholeNumber(1, 1_000_000),
    stock: wholeNumber(0, 1_000_000)
      .exactOptional()
      .describe('How many there are in all; raise it when more have come. Left out: as many as are wanted.'),
    'per-member': wholeNumber(1, 1000).exactOptional().describe('How many one member may have.'),
  })
  .transform(({ 'per-member': perMember, ...rest }) => ({
    ...rest,
    ...(perMember === undefined ? {} : { perMember }),
  }));

/** What stands under `shop` of the rewards. */
export const shop = z
  .strictObject({
    items: z
      .array(item)
      .min(1)
      .max(20)
      .superRefine((items, context) => {
        const again = items.findIndex(({ id }, index) => items.findIndex((one) => one.id === id) < index);
        if (again < 0) return;
        const got = String(items[again]?.id);
        complain(context, 'an id of its own', { got, todo: 'Give each item another id.' }, [again, 'id']);
      }),
    remind: duration.prefault('1d').describe('An order that waits so long reminds the admins.'),
  })
  .describe('What points can be spent on: members order with /shop, staff hand it over or give the points back.');

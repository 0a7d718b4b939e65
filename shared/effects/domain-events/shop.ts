import { memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

const ofOrder = {
  order: { type: 'string', about: 'the order' },
  member: memberField,
  item: { type: 'string', about: 'the id of the item in the file' },
  cost: { type: 'number', about: 'its points' },
} as const;

export const shopEvents = {
  'redemption.ordered': {
    version: 1,
    about: 'A member ordered something in the shop.',
    detail: ofOrder,
    notice: 'always',
    workflow: 'shop',
  },
  'redemption.waiting': {
    version: 1,
    about: 'An order still waits to be handed over.',
    detail: ofOrder,
    notice: 'always',
    workflow: 'shop',
  },
  'redemption.fulfilled': {
    version: 1,
    about: 'An order was handed over.',
    detail: ofOrder,
    notice: 'never',
    workflow: 'shop',
  },
  'redemption.refunded': {
    version: 1,
    about: 'The points of an order were given back.',
    detail: ofOrder,
    notice: 'never',
    workflow: 'shop',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;

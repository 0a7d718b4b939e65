import type { Workflow } from '../workflow.ts';
import { forgetOrder, pressOrder, refundLeaver, showOrders } from './order-buttons.ts';
import { pressShop, redeem, showShop } from './shop.ts';
import { remind, remindPurpose } from './task.ts';

/** What points can be spent on: members order, staff hand over or give the points back. */
export const shop: Workflow = {
  name: 'shop',
  isOn: (community) => community.rewards?.shop !== undefined,
  commands: {
    shop: { run: showShop, for: 'members', help: 'help.shop', everyday: true },
    redeem: { run: redeem, for: 'members', help: 'help.redeem' },
    redemptions: { run: showOrders, for: 'admins', help: 'help.redemptions' },
  },
  buttons: { shop: pressShop, order: pressOrder },
  timers: { [remindPurpose]: remind },
  on: { left: refundLeaver, erased: forgetOrder },
  domainEvents: ['redemption.ordered', 'redemption.waiting', 'redemption.fulfilled', 'redemption.refunded'],
};

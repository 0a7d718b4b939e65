import type { Workflow } from '../workflow.ts';
import { askToForget, forgetOnce, forgetOnPress, forgetPurpose } from './forget.ts';
import { showMe } from './me.ts';
import { sendData, sendNext, sendPurpose } from './my-data.ts';

/** What every member may know and ask of what is held of them. In every community, whatever its file says. */
export const rights: Workflow = {
  name: 'rights',
  isOn: () => true,
  commands: {
    me: { run: showMe, for: 'anyone', help: 'help.me' },
    mydata: { run: sendData, for: 'anyone', help: 'help.mydata' },
    forgetme: { run: askToForget, for: 'anyone', help: 'help.forgetme' },
  },
  buttons: { 'forget-me': forgetOnPress },
  timers: { [forgetPurpose]: forgetOnce, [sendPurpose]: sendNext },
  domainEvents: ['member.forgotten'],
};

/** Fields that events of several subjects have. */
export const memberField = { type: 'string', about: 'the member, `<platform>:<user id>`' } as const;
export const chatField = { type: 'string', about: 'the chat, `<platform>:<chat id>`' } as const;
export const caseField = { type: 'string', about: 'the case' } as const;
export const ruleField = { type: 'string', about: 'the rule’s id in the file, or `report`' } as const;
export const by = { type: 'string', about: 'the admin who decided' } as const;
export const aboutCase = { about: caseField };
export const aboutChat = { about: chatField };
export const inChat = { member: memberField, chat: chatField };

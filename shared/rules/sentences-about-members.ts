import { sentencesOfCondition } from './sentences.ts';

const member = sentencesOfCondition('member');
const newcomer = sentencesOfCondition('newcomer');
const nickname = sentencesOfCondition('nickname');
const joins = sentencesOfCondition('joins');

/** What conditions find out about who has sent a message. */
export const aboutMembers = {
  'trace.member.joined': member('joined {ago} ago', '{ago}前入群', 'ago'),
  'trace.member.joined-before': member('joined before Reeve did', '比 Reeve 更早入群'),
  'trace.member.role': member('the role is {role}', '身份是{role}', 'role'),
  'trace.role.member': member('member', '成员'),
  'trace.role.staff': member('staff', '工作人员'),
  'trace.role.admin': member('admin', '管理员'),
  'trace.member.year': member('the nickname says {year}', '昵称写的年份是 {year}', 'year'),
  'trace.member.no-year': member('the nickname says no year', '昵称没有写年份'),
  'trace.member.province': member('the nickname says {province}', '昵称写的省份是 {province}', 'province'),
  'trace.member.no-province': member('the nickname says no province', '昵称没有写省份'),
  'trace.member.no-inviter': member('nobody is known to have invited them', '不知道是谁邀请的'),
  'trace.member.inviter': member('invited by one who is {role}', '由{role}邀请', 'role'),
  'trace.newcomer': newcomer('{joined}, messages so far: {sent}', '{joined}，之前发过 {sent} 条消息', 'joined', 'sent'),
  'trace.nickname.wrong': nickname('the nickname is wrong', '昵称不合格式'),
  'trace.nickname.right': nickname('the nickname is right', '昵称符合格式'),
  'trace.joins.few': joins(
    'no more than {many} joined within {within} lately',
    '最近{within}内入群不超过 {many} 人',
    'many',
    'within',
  ),
  'trace.joins.crowd': joins(
    'more than {many} joined within {within}, {ago} ago',
    '{ago}前，{within}内入群超过 {many} 人',
    'many',
    'within',
    'ago',
  ),
} as const;

/** Who a visit is by: a guest, or a member (an editor signed in on this browser). Display data, never a right. */
export type Role = 'guest' | 'member'

export const Notices = () => null

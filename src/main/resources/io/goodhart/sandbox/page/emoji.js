// The emoji names that appear in everyday messages. A name that is not here stays as :text:.

const NAMES = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", wave: "👋", clap: "👏", pray: "🙏", raised_hands: "🙌",
  ok_hand: "👌", muscle: "💪", point_right: "👉", point_left: "👈", point_up: "☝️", point_down: "👇", eyes: "👀",
  smile: "😄", smiley: "😃", grinning: "😀", slightly_smiling_face: "🙂", blush: "😊", wink: "😉", joy: "😂",
  sweat_smile: "😅", thinking_face: "🤔", confused: "😕", cry: "😢", sob: "😭", heart_eyes: "😍", sunglasses: "😎",
  neutral_face: "😐", open_mouth: "😮", tada: "🎉", party_popper: "🎉", rocket: "🚀", fire: "🔥", sparkles: "✨",
  star: "⭐", star2: "🌟", zap: "⚡", bulb: "💡", heart: "❤️", green_heart: "💚", blue_heart: "💙", broken_heart: "💔",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", no_entry: "⛔",
  no_entry_sign: "🚫", warning: "⚠️", rotating_light: "🚨", question: "❓", exclamation: "❗", information_source: "ℹ️",
  bell: "🔔", no_bell: "🔕", lock: "🔒", unlock: "🔓", key: "🔑", mag: "🔍", gear: "⚙️", wrench: "🔧", hammer: "🔨",
  robot_face: "🤖", computer: "💻", bug: "🐛", package: "📦", memo: "📝", pencil: "📝", pencil2: "✏️", clipboard: "📋",
  calendar: "📆", date: "📅", spiral_calendar_pad: "🗓️", clock: "🕐", hourglass: "⌛", hourglass_flowing_sand: "⏳",
  stopwatch: "⏱️", alarm_clock: "⏰", bar_chart: "📊", chart_with_upwards_trend: "📈",
  chart_with_downwards_trend: "📉", moneybag: "💰", dollar: "💵", email: "✉️", envelope: "✉️", inbox_tray: "📥",
  outbox_tray: "📤", link: "🔗", pushpin: "📌", paperclip: "📎", file_folder: "📁", bookmark: "🔖", speech_balloon: "💬",
  thought_balloon: "💭", loudspeaker: "📢", mega: "📣", house: "🏠", coffee: "☕", sunny: "☀️", cloud: "☁️",
  seedling: "🌱", evergreen_tree: "🌲", dart: "🎯", trophy: "🏆", medal: "🏅", checkered_flag: "🏁",
  triangular_flag_on_post: "🚩", construction: "🚧", recycle: "♻️", arrow_up: "⬆️", arrow_down: "⬇️",
  arrow_right: "➡️", arrow_left: "⬅️", arrow_upper_right: "↗️", arrow_lower_right: "↘️",
  arrows_counterclockwise: "🔄", repeat: "🔁", large_green_circle: "🟢", green_circle: "🟢",
  large_yellow_circle: "🟡", yellow_circle: "🟡", large_orange_circle: "🟠", red_circle: "🔴", large_blue_circle: "🔵",
  white_circle: "⚪", black_circle: "⚫", heavy_plus_sign: "➕", heavy_minus_sign: "➖", one: "1️⃣", two: "2️⃣",
  three: "3️⃣", four: "4️⃣", five: "5️⃣", 100: "💯",
};

/** The character of an emoji name without colons (a skin tone is dropped), or undefined. */
export function emoji(name) {
  const plain = String(name).split("::")[0];
  return Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined;
}

/** The handful offered as a reaction. */
export const REACTIONS = ["+1", "eyes", "white_check_mark", "tada", "heart", "joy", "thinking_face", "rocket", "pray", "x"];

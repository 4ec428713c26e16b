// The emoji that the page can draw, by Slack's short names; one it does not know stays :name:.
const TABLE = `
sparkles ✨|star ⭐|star2 🌟|dizzy 💫|sunny ☀️|sun_with_face 🌞|partly_sunny ⛅|rainbow 🌈|ocean 🌊|wave 👋|fire 🔥|bulb 💡
seedling 🌱|herb 🌿|four_leaf_clover 🍀|sunflower 🌻|deciduous_tree 🌳|mountain ⛰️|compass 🧭|world_map 🗺️|bridge_at_night 🌉
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|clap 👏|raised_hands 🙌|pray 🙏|handshake 🤝|muscle 💪|ok_hand 👌|point_up ☝️|point_right 👉
raising_hand 🙋|eyes 👀|ear 👂|brain 🧠|heart ❤️|blue_heart 💙|green_heart 💚|yellow_heart 💛|purple_heart 💜|tada 🎉|trophy 🏆
smile 😄|slightly_smiling_face 🙂|blush 😊|grin 😁|joy 😂|wink 😉|thinking_face 🤔|relieved 😌|sweat_smile 😅|neutral_face 😐
cry 😢|tired_face 😫|sleeping 😴|palm_tree 🌴|face_with_thermometer 🤒|house 🏠|house_with_garden 🏡|airplane ✈️|car 🚗|bus 🚌
speech_balloon 💬|thought_balloon 💭|memo 📝|pencil ✏️|pencil2 ✏️|books 📚|book 📖|bookmark 🔖|pushpin 📌|paperclip 📎|link 🔗
calendar 📆|date 📅|spiral_calendar_pad 🗓️|clock4 🕓|hourglass ⌛|alarm_clock ⏰|bell 🔔|no_bell 🔕|mag 🔍|lock 🔒|key 🔑|shield 🛡️
chart_with_upwards_trend 📈|bar_chart 📊|dart 🎯|rocket 🚀|gear ⚙️|hammer_and_wrench 🛠️|package 📦|inbox_tray 📥|outbox_tray 📤
phone ☎️|telephone_receiver 📞|email 📧|envelope ✉️|microphone 🎤|camera 📷|art 🎨|coffee ☕|tea 🍵|cookie 🍪|apple 🍎
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|warning ⚠️|information_source ℹ️|question ❓|exclamation ❗
heavy_plus_sign ➕|arrow_right ➡️|arrow_up ⬆️|arrow_down ⬇️|arrows_counterclockwise 🔄|small_blue_diamond 🔹|large_blue_circle 🔵
white_circle ⚪|black_circle ⚫|red_circle 🔴|large_green_circle 🟢|large_yellow_circle 🟡|one 1️⃣|two 2️⃣|three 3️⃣|bust_in_silhouette 👤
busts_in_silhouette 👥|male-office-worker 👨‍💼|female-office-worker 👩‍💼|robot_face 🤖|factory 🏭|office 🏢|moneybag 💰|hugging_face 🤗`;

const CHARACTERS = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((entry) => entry.split(" ")),
);

export const emojiOf = (name) => CHARACTERS.get(name.split("::")[0]) ?? null;

/** Offered first when a person reacts. */
export const FAVOURITES =
  `+1 sparkles raised_hands heart clap bulb eyes white_check_mark pray handshake star seedling
smile slightly_smiling_face thinking_face wink blush joy tada rocket fire dart muscle coffee sunny rainbow ocean
four_leaf_clover sunflower speech_balloon memo calendar bell trophy wave hugging_face`.split(/\s+/);

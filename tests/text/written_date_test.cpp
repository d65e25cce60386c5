#include "../../src/text/written_date.hpp"

#include <array>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace entente::text_detail {
namespace {

TEST(WrittenDate, ReadsTheFormsThatPagesUse) {
  for (const char* text : {"2016-11-04", "2016-11-04T09:30:00Z", "2016-11-04 09:30", "20161104", "Nov. 4, 2016",
                           "November 4, 2016, at 9:30 a.m.", "posted on 4 November 2016", "4th November 2016",
                           "Fri Nov 04 09:30:09 EST 2016", "Fri, 04 Nov 2016 09:30:00 GMT",
                           "By A. Haas | November 4 2016 | 6:00 PM", "Updated: 2016-11-04"}) {
    EXPECT_EQ(written_date(text).value_or(""), "2016-11-04") << text;
  }
}

TEST(WrittenDate, RefusesWhatIsNoWholeDate) {
  for (const char* text : {"", "2016", "November 2016", "March 18 at 3:57 PM", "11/04/2016", "2016-13-04",
                           "February 30, 2016", "may 2016 be better", "id 12016110499", "The 30 of them"}) {
    EXPECT_EQ(written_date(text).value_or(""), "") << text;
  }
}

TEST(WrittenDate, FindsTheDayInAnAddress) {
  EXPECT_EQ(address_date("https://example.org/world/2015/03/18/talks.html").value_or(""), "2015-03-18");
  EXPECT_EQ(address_date("https://example.org/world/2015-03-18/talks").value_or(""), "2015-03-18");
  EXPECT_EQ(address_date("https://example.org/2015/13/18/talks").value_or(""), "");
  EXPECT_EQ(address_date("https://example.org/news/20150318").value_or(""), "");
}

}  // namespace
}  // namespace entente::text_detail

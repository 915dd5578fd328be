"""Editions by local date: due, not due, missed, through clock changes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import ScheduleTable
from briefing.errors import ConfigError
from briefing.schedule import clock_changes, coming, due_time, judge, timetable

HOUR = timedelta(hours=1)
ZONES = (
    "Europe/Brussels",
    "Europe/Kyiv",
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Asia/Tehran",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
)


def table(holidays="", **keys):
    return timetable(ScheduleTable(**keys), holidays)


def at(text):
    return datetime.fromisoformat(text)


def test_before_the_hour_nothing_of_today_is_due():
    verdict = judge(table(time_zone="Europe/Brussels"), at("2026-11-24T06:29:59+01:00"), 6 * HOUR)
    assert verdict.state == "missed"
    assert verdict.edition.day == date(2026, 11, 23)
    assert verdict.next.day == date(2026, 11, 24)


def test_at_the_hour_the_edition_is_due():
    verdict = judge(table(time_zone="Europe/Brussels"), at("2026-11-24T06:30:00+01:00"), 6 * HOUR)
    assert (verdict.state, verdict.edition.key, verdict.late) == ("due", "default/2026-11-24", timedelta(0))


def test_catch_up_ends_after_its_hours():
    brussels = table(time_zone="Europe/Brussels")
    assert judge(brussels, at("2026-11-24T12:30:00+01:00"), 6 * HOUR).state == "due"
    assert judge(brussels, at("2026-11-24T12:30:01+01:00"), 6 * HOUR).state == "missed"


def test_an_edition_due_before_midnight_is_caught_up_after_it():
    verdict = judge(table(at="23:45", time_zone="Asia/Kathmandu"), at("2026-11-25T00:20:00+05:45"), HOUR)
    assert (verdict.state, verdict.edition.day) == ("due", date(2026, 11, 24))


def test_weekend_and_holidays_have_no_edition():
    text = "# free days\n2026-12-25\n2026-12-28..2026-12-30  # between the years\n01-01\n"
    days = [e.day for e in coming(table(text), at("2026-12-24T12:00:00+00:00"), 3)]
    assert days == [date(2026, 12, 31), date(2027, 1, 4), date(2027, 1, 5)]


def test_the_local_date_names_the_edition_not_the_utc_date():
    verdict = judge(table(at="00:05", time_zone="Pacific/Auckland"), at("2026-11-23T11:10:00+00:00"), HOUR)
    assert verdict.edition.day == date(2026, 11, 24)


def test_a_time_that_the_clocks_skip_is_taken_an_hour_later():
    brussels = table(at="02:30", days=("sun",), time_zone="Europe/Brussels")
    assert due_time(brussels, date(2026, 3, 29)) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    changes = clock_changes(brussels, date(2026, 1, 1), 365)
    assert [(c.day, c.kind, f"{c.runs:%H:%M}") for c in changes] == [
        (date(2026, 3, 29), "gap", "03:30"),
        (date(2026, 10, 25), "overlap", "02:30"),
    ]


def test_a_time_that_comes_twice_is_taken_once():
    brussels = table(at="02:30", days=("sun",), time_zone="Europe/Brussels")
    assert due_time(brussels, date(2026, 10, 25)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_no_working_day_means_no_edition():
    everything = table("2026-01-01..2028-12-31")
    verdict = judge(everything, at("2027-06-01T12:00:00+00:00"), HOUR)
    assert (verdict.state, verdict.edition, verdict.next) == ("not due", None, None)


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ({"at": "half past six"}, "half past six"),
        ({"time_zone": "Mars/Olympus"}, "Mars/Olympus"),
        ({"time_zone": "../../etc/passwd"}, "zone"),
        ({"days": ("mon", "tuseday")}, "tuseday"),
        ({"days": ()}, "names no day"),
    ],
)
def test_what_is_wrong_in_the_table_is_named(keys, word):
    with pytest.raises(ConfigError, match=word) as caught:
        table(**keys)
    assert caught.value.hint


def test_a_holiday_that_is_no_day_is_named_with_its_line():
    with pytest.raises(ConfigError, match="line 2: '2026-02-30'"):
        table("2026-02-03\n2026-02-30\n")


def changes_of(zone):
    """Return the dates of two years on which the zone's offset at noon differs from the day before."""
    probe = table(at="12:00", time_zone=zone, days=("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(730)]
    offsets = [due_time(probe, day).astimezone(probe.zone).utcoffset() for day in days]
    return [day for day, before, after in zip(days[1:], offsets, offsets[1:], strict=False) if before != after]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("hour", ["00:00", "00:30", "02:30", "06:30", "23:50"])
def test_each_working_day_around_a_clock_change_has_exactly_one_edition(zone, hour):
    week = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    plan = table(at=hour, time_zone=zone, days=week)
    around = changes_of(zone) or [date(2026, 6, 15)]
    for change in around:
        now = datetime.combine(change - timedelta(days=2), datetime.min.time(), tzinfo=plan.zone).astimezone(UTC)
        end = now + timedelta(days=5)
        delivered: list[date] = []
        while now < end:
            verdict = judge(plan, now, timedelta(hours=4))
            if verdict.state == "due" and verdict.edition.day not in delivered:
                assert verdict.late < timedelta(minutes=15) or not delivered
                delivered.append(verdict.edition.day)
            now += timedelta(minutes=15)
        inner = [change + timedelta(days=n) for n in (-1, 0, 1)]
        assert [day for day in delivered if day in inner] == inner


@given(
    zone=st.sampled_from(ZONES),
    minutes=st.integers(0, 1439),
    now=st.integers(915148800, 2114380800),
)
def test_the_next_edition_is_due_when_its_instant_comes_and_not_a_second_before(zone, minutes, now):
    plan = table(at=f"{minutes // 60:02}:{minutes % 60:02}", time_zone=zone)
    (following,) = coming(plan, datetime.fromtimestamp(now, UTC), 1)
    assert judge(plan, following.due, HOUR).edition == following
    earlier = judge(plan, following.due - timedelta(seconds=1), HOUR).edition
    assert earlier.day < following.day
